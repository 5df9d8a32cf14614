@NullMarked
package io.cloudpioneer.projections.board;

import org.jspecify.annotations.NullMarked;
