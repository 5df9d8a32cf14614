package io.cloudpioneer.events.costaction;

import java.math.BigDecimal;

/**
 * Money that is not spent.
 *
 * @param amount in units of the currency, not negative
 * @param currency its code by ISO 4217, such as {@code EUR} (FOCUS's {@code BillingCurrency})
 */
public record Saving(BigDecimal amount, String currency, SavingPeriod period) {}
