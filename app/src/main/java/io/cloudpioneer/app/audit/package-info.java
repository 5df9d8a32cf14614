/**
 * Tamper evidence: what was recorded cannot be changed, removed or added to later without being
 * found out.
 */
@NullMarked
package io.cloudpioneer.app.audit;

import org.jspecify.annotations.NullMarked;
