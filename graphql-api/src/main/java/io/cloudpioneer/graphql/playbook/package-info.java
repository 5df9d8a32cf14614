@NullMarked
package io.cloudpioneer.graphql.playbook;

import org.jspecify.annotations.NullMarked;
