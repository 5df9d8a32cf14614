package io.cloudpioneer.aggregates;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Makes the aggregates known to Axon. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AggregatesConfiguration {}
