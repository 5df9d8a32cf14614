@NullMarked
package io.cloudpioneer.agents.action.service;

import org.jspecify.annotations.NullMarked;
