package io.cloudpioneer.graphql.agent;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.commands.agent.AgentInvitation;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.agent.AgentQueries;
import io.cloudpioneer.projections.agent.AgentView;
import io.cloudpioneer.projections.board.Moment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The agents, and who may become one. */
@Controller
class AgentController {
  private static final Duration USUAL_INVITATION = Duration.ofHours(1);
  private static final Duration LONGEST_INVITATION = Duration.ofDays(7);

  private final AgentQueries agents;
  private final AgentInvitations invitations;
  private final CommandDispatch commands;
  private final PersonalTexts texts;

  AgentController(
      AgentQueries agents,
      AgentInvitations invitations,
      CommandDispatch commands,
      PersonalTexts texts) {
    this.agents = agents;
    this.invitations = invitations;
    this.commands = commands;
    this.texts = texts;
  }

  @QueryMapping
  List<AgentView> agents(Moment moment) {
    return agents.at(moment).all();
  }

  @MutationMapping
  CompletableFuture<AgentInvitation> inviteAgent(
      @Argument("validFor") @Nullable Duration wanted, @ContextValue CurrentPerson person) {
    Duration validFor = wanted == null ? USUAL_INVITATION : wanted;
    if (!validFor.isPositive() || validFor.compareTo(LONGEST_INVITATION) > 0) {
      throw Refusal.because(
          "input.valid-for", "A token is good for more than PT0S and at most P7D, not " + validFor);
    }
    return invitations.invite(person.sender(), validFor);
  }

  @MutationMapping
  CompletableFuture<AgentId> revokeAgent(
      @Argument String id, @Argument @Nullable String note, @ContextValue CurrentPerson person) {
    AgentId agent = Ids.agent(id);
    RevokeAgent command = new RevokeAgent(agent, person.id(), Note.seal(note, person.id(), texts));
    return commands.send(command, person.sender(), "person.revoked").thenApply(_ -> agent);
  }
}
