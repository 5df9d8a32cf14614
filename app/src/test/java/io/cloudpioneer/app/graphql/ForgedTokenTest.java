package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as an attacker would make them: each is worth nothing and leaves no trace. */
@IntegrationTest
class ForgedTokenTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;
  @Autowired JWKSource<SecurityContext> keys;
  @LocalServerPort int port;

  @Value("${cloudpioneer.address}")
  String issuer;

  private final UUID rule = TimeOrderedUuid.at(Instant.now());
  private String subject;
  private RSAKey ours;
  private RSAKey foreign;

  @BeforeEach
  void makeAUserAndKeys() throws Exception {
    subject = new Users(db).subjectOf(new Users(db).with(Role.ADMIN));
    ours = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).getFirst().toRSAKey();
    foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
  }

  @Test
  void isTakenWhereItIsNotForged() throws Exception {
    HttpResponse<String> answer = defineARule(signed(honest().build(), header(), signer(ours)));

    assertThat(answer.body()).contains(rule.toString());
    assertThat(recorded()).isOne();
  }

  @Test
  void isWorthNothingOnceItsTimeIsOver() throws Exception {
    Date past = Date.from(Instant.now().minus(HOUR));
    assertRefused(honest().expirationTime(past).build());
  }

  @Test
  void isWorthNothingBeforeItsTime() throws Exception {
    assertRefused(honest().notBeforeTime(Date.from(Instant.now().plus(HOUR))).build());
  }

  @Test
  void isWorthNothingWithoutAnEnd() throws Exception {
    assertRefused(honest().expirationTime(null).build());
  }

  @Test
  void isWorthNothingForAUserWhoIsNotThere() throws Exception {
    assertRefused(honest().subject(UUID.randomUUID().toString()).build());
    assertRefused(honest().subject(null).build());
  }

  @Test
  void isWorthNothingForAnotherAudience() throws Exception {
    assertRefused(honest().audience("billing").build());
    assertRefused(honest().audience((String) null).build());
  }

  @Test
  void isWorthNothingFromAnotherIssuer() throws Exception {
    assertRefused(honest().issuer("https://login.example.org").build());
    assertRefused(honest().issuer(null).build());
  }

  @Test
  void isWorthNothingOfAnotherType() throws Exception {
    JWSHeader.Builder header = header().type(JOSEObjectType.JWT);
    assertRefused(signed(honest().build(), header, signer(ours)));
  }

  @Test
  void isWorthNothingSignedByAForeignKeyOfOurKeysName() throws Exception {
    assertRefused(signed(honest().build(), header(), signer(foreign)));
  }

  @Test
  void isWorthNothingByAKeyThatItBringsAlong() throws Exception {
    JWSHeader.Builder embedded = header().jwk(foreign.toPublicJWK());
    JWSHeader.Builder linked = header().jwkURL(URI.create("https://evil.example/keys"));

    assertRefused(signed(honest().build(), embedded, signer(foreign)));
    assertRefused(signed(honest().build(), linked, signer(foreign)));
  }

  @Test
  void isWorthNothingWhereOurPublicKeyIsTakenForASecret() throws Exception {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ours.getKeyID());
    MACSigner secret = new MACSigner(ours.toRSAPublicKey().getEncoded());

    assertRefused(signed(honest().build(), header.type(accessToken()), secret));
  }

  @Test
  void isWorthNothingWithoutASignature() {
    assertRefused(new PlainJWT(honest().build()).serialize());
  }

  @Test
  void isWorthNothingOnceChanged() throws Exception {
    String[] viewers =
        signed(honest().claim("roles", List.of("VIEWER")).build(), header(), signer(ours))
            .split("\\.", -1);
    String admins = honest().build().toPayload().toBase64URL().toString();

    assertRefused(viewers[0] + "." + admins + "." + viewers[2]);
  }

  private JWTClaimsSet.Builder honest() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("cloudpioneer")
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(HOUR)))
        .jwtID(UUID.randomUUID().toString())
        .claim("client_id", "cloudpioneer-scripts")
        .claim("roles", List.of(Role.ADMIN.name()));
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours.getKeyID()).type(accessToken());
  }

  private static JOSEObjectType accessToken() {
    return new JOSEObjectType("at+jwt");
  }

  private static JWSSigner signer(RSAKey key) throws Exception {
    return new RSASSASigner(key);
  }

  private static String signed(JWTClaimsSet claims, JWSHeader.Builder header, JWSSigner signer)
      throws Exception {
    SignedJWT token = new SignedJWT(header.build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private void assertRefused(JWTClaimsSet claims) throws Exception {
    assertRefused(signed(claims, header(), signer(ours)));
  }

  private void assertRefused(String token) {
    CountedErrors counted = CountedErrors.of("token.invalid", meters);

    HttpResponse<String> answer = defineARule(token);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).contains("\"token.invalid\"");
    counted.assertOneMore();
    assertThat(recorded()).isZero();
  }

  private HttpResponse<String> defineARule(String token) {
    Map<String, Object> input =
        Map.of(
            "name", "Forged",
            "metric", SomeMetric.in(db),
            "comparison", "ABOVE",
            "threshold", 1e9,
            "holdFor", "PT1H",
            "severity", "INFO");
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "query",
                    "mutation($id: ID, $input: RuleInput!) { defineAlertRule(id: $id, input: $input) }",
                    "variables",
                    Map.of("id", rule, "input", input)));
    Browser script = new Browser(port);
    return script.send(
        script.jsonRequest("/graphql", body).header("Authorization", "Bearer " + token).build());
  }

  private int recorded() {
    return db.sql("select count(*) from event where aggregate_id = :rule")
        .param("rule", rule)
        .query(Integer.class)
        .single();
  }
}
