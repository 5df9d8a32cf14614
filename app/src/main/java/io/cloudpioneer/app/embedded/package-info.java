/**
 * PostgreSQL, Redis and Kafka of our own, with their data in one folder: the profile {@code
 * embedded}.
 */
@NullMarked
package io.cloudpioneer.app.embedded;

import org.jspecify.annotations.NullMarked;
