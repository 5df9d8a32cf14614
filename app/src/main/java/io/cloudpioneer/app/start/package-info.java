/** What is looked at before anything starts, and what a start says about itself. */
@NullMarked
package io.cloudpioneer.app.start;

import org.jspecify.annotations.NullMarked;
