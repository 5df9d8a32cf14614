/**
 * What is sealed, signed and checked, and how it becomes bytes: plain Java, the same on the
 * installation and on the machine of whoever checks an export.
 */
@NullMarked
package io.cloudpioneer.app.audit.chain;

import org.jspecify.annotations.NullMarked;
