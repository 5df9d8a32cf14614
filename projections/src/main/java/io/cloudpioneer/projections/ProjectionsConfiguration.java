package io.cloudpioneer.projections;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The read models and their queries. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProjectionsConfiguration {}
