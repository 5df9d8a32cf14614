package io.cloudpioneer.events.person;

/**
 * Free text or an address as events hold it: encrypted under its owner's key (AES-256-GCM, Base64),
 * unreadable once the owner is forgotten.
 */
public record SealedText(PersonId owner, String ciphertext) {}
