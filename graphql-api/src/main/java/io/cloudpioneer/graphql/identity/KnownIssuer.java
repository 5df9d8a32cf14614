package io.cloudpioneer.graphql.identity;

/**
 * An issuer whose address may move while its people stay the same.
 *
 * @param address what its tokens say
 * @param name what people are kept under
 */
public record KnownIssuer(String address, String name) {
  /** The embedded provider's name. */
  public static final String EMBEDDED = "urn:cloudpioneer:embedded";
}
