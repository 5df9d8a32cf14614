package io.cloudpioneer.graphql.gateway;

import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes the JSON body {@code null} an unreadable request, as any other body that is none: Jackson
 * reads it as no object, and Spring's handler counts on one.
 */
final class RequestModule extends SimpleModule {
  private static final long serialVersionUID = 1;

  RequestModule() {
    super("cloudpioneer-requests");
    setDeserializerModifier(new NeverNull());
  }

  private static final class NeverNull extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> reading) {
      return bean.getBeanClass() == SerializableGraphQlRequest.class
          ? new Request(reading)
          : reading;
    }
  }

  private static final class Request extends DelegatingDeserializer {
    private Request(ValueDeserializer<?> reading) {
      super(reading);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reading) {
      return new Request(reading);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return context.reportInputMismatch(this, "A request is an object, not null");
    }
  }
}
