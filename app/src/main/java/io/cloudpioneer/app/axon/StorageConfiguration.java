package io.cloudpioneer.app.axon;

import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How Axon's things are written, and where: V0101 made the tables. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
  @Bean
  JacksonModule idModule() {
    return new IdModule();
  }

  @Bean
  JacksonModule valueModule() {
    return new ValueModule();
  }

  @Bean
  StoredTypes storedTypes() {
    return StoredTypes.below("io.cloudpioneer");
  }

  /** One for events, messages, tokens, sagas and deadlines alike. */
  @Bean
  @Primary
  Serializer serializer(StoredTypes types) {
    // Replay tokens hold a token of a type only their JSON names; by default its reader refuses.
    var readable =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("io.cloudpioneer.")
            .allowIfSubType("java.")
            .build();
    var builder = new StoredNameSerializer.Builder();
    builder.jsonMapperBuilderCustomizer(json ->
        json.addModule(new IdModule())
            .addModule(new ValueModule())
            .polymorphicTypeValidator(readable)
            // Within a rolling restart the older node reads what the newer one writes.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    return new StoredNameSerializer(builder, types);
  }

  @Bean
  TokenSchema tokenSchema() {
    return TokenSchema.builder()
        .setTokenTable("token_entry")
        .setProcessorNameColumn("processor_name")
        .setTokenTypeColumn("token_type")
        .setTimestampColumn("claimed_at")
        .build();
  }

  @Bean
  SagaSqlSchema sagaSchema() {
    return new LockedSagas(
        SagaSchema.builder()
            .sagaEntryTable("saga")
            .sagaIdColumn("saga_id")
            .sagaTypeColumn("saga_type")
            .serializedSagaColumn("state")
            .associationValueEntryTable("saga_association")
            .associationKeyColumn("association_key")
            .associationValueColumn("association_value")
            .build());
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return DeadLetterSchema.builder()
        .deadLetterTable("dead_letter")
        .deadLetterIdentifierColumn("dead_letter_id")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_id")
        .timestampColumn("event_recorded_at")
        .payloadTypeColumn("payload_name")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("metadata")
        .aggregateIdentifierColumn("aggregate_id")
        .sequenceNumberColumn("aggregate_sequence")
        .tokenTypeColumn("token_type")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched_at")
        .processingStartedColumn("processing_started_at")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .build();
  }
}
