package dev.gantry.services.demo.control;

import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.http.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers who controls a fleet; only its administrators may. Any thread. */
public final class ControlHandler implements Consumer<Exchange> {
    private static final Logger LOG = System.getLogger(ControlHandler.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FAULTS = "/faults";
    private static final String EVENING = "/evening";
    private static final String BEARER = "Bearer ";
    private static final int MOST_BYTES = 64 * 1024;

    private final FaultDesk faults;
    private final EveningDesk evening;
    private final Tokens tokens;

    /** @param tokens whose administrators may control the whole fleet */
    public ControlHandler(List<Member> members, Turnable evening, Tokens tokens) {
        this.evening = new EveningDesk(evening);
        this.faults = new FaultDesk(members);
        this.tokens = tokens;
    }

    @Override
    public void accept(Exchange exchange) {
        try {
            try {
                answer(exchange, 200, JSON.writeValueAsBytes(route(exchange)));
            } catch (Refused refused) {
                answer(exchange, refused.code(), message(refused.getMessage()));
            } catch (JacksonException e) {
                answer(exchange, Refused.WRONG, message("the body is no JSON: " + e.getOriginalMessage()));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "who controls the fleet went");
            exchange.abort();
        }
    }

    private List<ObjectNode> route(Exchange exchange) throws IOException {
        checkMayControl(exchange);
        String path = exchange.path();
        String wanted = exchange.method() + " " + (path.startsWith(FAULTS + "/") ? FAULTS + "/ID" : path);
        return switch (wanted) {
            case "GET " + FAULTS -> faults.list();
            case "POST " + FAULTS -> faults.set(body(exchange));
            case "DELETE " + FAULTS -> faults.clear("");
            case "DELETE " + FAULTS + "/ID" -> faults.clear(path.substring(FAULTS.length() + 1));
            case "GET " + EVENING -> evening.told();
            case "POST " + EVENING -> evening.turn(body(exchange));
            default -> throw Refused.nothingSuch("there is no " + wanted + " here");
        };
    }

    private void checkMayControl(Exchange exchange) {
        String header = exchange.header("Authorization");
        User user = header == null || !header.startsWith(BEARER)
                ? null
                : tokens.user(header.substring(BEARER.length()).strip());
        if (user == null || !user.groups().contains(User.MASTERS)) {
            throw Refused.wrong(
                    "only the fleet's administrator may control it; give the kubeconfig of the administrator");
        }
    }

    private static JsonNode body(Exchange exchange) throws IOException {
        return JSON.readTree(exchange.body(MOST_BYTES));
    }

    private static byte[] message(String text) {
        return JSON.writeValueAsBytes(JsonNodeFactory.instance.objectNode().put("message", text));
    }

    private static void answer(Exchange exchange, int code, byte[] body) throws IOException {
        exchange.putHeader("Content-Length", Integer.toString(body.length));
        try (OutputStream out = exchange.answer(code, "application/json")) {
            out.write(body);
        }
    }
}
