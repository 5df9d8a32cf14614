@NullMarked
package io.cloudpioneer.app.alert;

import org.jspecify.annotations.NullMarked;
