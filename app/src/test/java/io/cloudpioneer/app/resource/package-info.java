@NullMarked
package io.cloudpioneer.app.resource;

import org.jspecify.annotations.NullMarked;
