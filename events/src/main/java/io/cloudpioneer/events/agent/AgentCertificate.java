package io.cloudpioneer.events.agent;

import java.time.Instant;

/**
 * A certificate the platform's own CA gave to an agent.
 *
 * @param serialNumber in hexadecimal
 * @param fingerprint SHA-256 of the DER form, in hexadecimal
 */
public record AgentCertificate(
    String serialNumber, String fingerprint, Instant notBefore, Instant notAfter) {}
