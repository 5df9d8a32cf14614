@NullMarked
package io.cloudpioneer.graphql.playbook.authoring;

import org.jspecify.annotations.NullMarked;
