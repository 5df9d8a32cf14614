package io.cloudpioneer.graphql.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class SessionCookieTest {
  private final HttpHeaders headers = new HttpHeaders();

  @Test
  void namesTheSessionAmongOtherCookies() {
    headers.add("Cookie", "XSRF-TOKEN=a-b; cloudpioneer-session=YWJjLTEyMw==; theme=dark");

    assertThat(SessionCookie.session(headers)).contains("abc-123");
  }

  @Test
  void namesNoneWhereThereIsNone() {
    headers.add("Cookie", "other-cloudpioneer-session=YWJj; theme=dark");

    assertThat(SessionCookie.session(headers)).isEmpty();
    assertThat(SessionCookie.session(new HttpHeaders())).isEmpty();
  }

  @Test
  void namesNoneWhereItIsForged() {
    headers.add("Cookie", "cloudpioneer-session=a-_b");

    assertThat(SessionCookie.session(headers)).isEmpty();
  }
}
