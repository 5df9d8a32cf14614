package io.cloudpioneer.app.testing;

import io.cloudpioneer.app.CloudPioneer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole platform: every role, with the real PostgreSQL (with TimescaleDB where it has
 * been fetched), Kafka and Redis that {@code ./cloudpioneer up} runs, on ports of their own.
 *
 * <p>All such tests share one Spring context and one set of servers, started once per JVM in a data
 * folder that is emptied before the first test. So a test makes what it needs under fresh ids and
 * asserts on those only, waits with {@link Soon}, and never counts what others may add to. Beans
 * are injected by {@code @Autowired}; the HTTP port by {@code @LocalServerPort}.
 * {@code @MockitoBean} and properties of a test's own make a second context on the same servers:
 * avoid them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("embedded")
@SpringBootTest(
    classes = CloudPioneer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "cloudpioneer.data=target/integration/data",
      "cloudpioneer.keys.file=target/integration/keys/master-key.json",
      "cloudpioneer.collector.grpc.port=0",
      "cloudpioneer.collector.http.port=0",
      "spring.test.print-condition-evaluation-report=false"
    })
public @interface IntegrationTest {}
