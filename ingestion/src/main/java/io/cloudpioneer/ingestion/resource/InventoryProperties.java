package io.cloudpioneer.ingestion.resource;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what agents reported counts as gone.
 *
 * @param silence after how long without a word from its agent
 */
@ConfigurationProperties("cloudpioneer.inventory")
public record InventoryProperties(@DefaultValue("15m") Duration silence) {}
