/** What sets playbooks off, and what becomes of it. */
@NullMarked
package io.cloudpioneer.sagas.playbook;

import org.jspecify.annotations.NullMarked;
