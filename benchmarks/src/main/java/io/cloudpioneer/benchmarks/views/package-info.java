/** How soon views show what commands did, and how fast they are made anew. */
@NullMarked
package io.cloudpioneer.benchmarks.views;

import org.jspecify.annotations.NullMarked;
