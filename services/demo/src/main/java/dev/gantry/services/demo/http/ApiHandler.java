package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Audit;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.Decision;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a request apart, asks who may, and gives it to the endpoint that answers it. Any thread. */
public final class ApiHandler implements Consumer<Exchange> {
    private static final Logger LOG = System.getLogger(ApiHandler.class.getName());

    private static final List<String> OF_STATUS = List.of("get", "patch", "update");
    private static final String FORMS = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
    private static final String STREAMS =
            ", application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";

    private final Cluster cluster;
    private final Authentication authentication;
    private final Authorizer authorizer;
    private final Impersonation impersonation;
    private final PlainEndpoints plain;
    private final ReadEndpoint reads;
    private final WatchAnswer watches;
    private final WriteEndpoint writes;
    private final Map<String, SubresourceEndpoint> subresources;
    private final Answers answers;
    private final Audit audit;
    private final FaultGate gate;
    private final Deprecations deprecations;

    ApiHandler(Endpoints endpoints) {
        this.cluster = endpoints.cluster();
        this.authentication = endpoints.authentication();
        this.authorizer = endpoints.authorizer();
        this.impersonation = new Impersonation(endpoints.authorizer());
        this.plain = endpoints.plain();
        this.reads = endpoints.reads();
        this.watches = endpoints.watches();
        this.writes = endpoints.writes();
        this.subresources = endpoints.subresources();
        this.answers = endpoints.answers();
        this.audit = endpoints.audit();
        this.gate = endpoints.gate();
        this.deprecations = endpoints.deprecations();
    }

    @Override
    public void accept(Exchange bare) {
        FaultyExchange exchange = gate.around(bare);
        try {
            answer(exchange);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "{0} {1}: the client went", exchange.method(), exchange.path());
            exchange.abort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.abort();
        }
    }

    private void answer(FaultyExchange exchange) throws IOException, InterruptedException {
        Trace trace = new Trace(exchange);
        exchange.whenAnswered(trace::tell);
        try {
            route(exchange, trace);
        } catch (ApiException refusal) {
            answers.refusal(exchange, refusal);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, exchange.method() + " " + exchange.path(), bug);
            answers.refusal(exchange, Refusals.internal(String.valueOf(bug.getMessage())));
        } finally {
            trace.tell(0);
        }
    }

    /** What the audit will say of a request, once. */
    private final class Trace {
        private String user = "";
        private Attributes wanted;
        private boolean isTold;

        Trace(Exchange exchange) {
            wanted = Attributes.ofPath(exchange.method().toLowerCase(Locale.ROOT), exchange.path());
        }

        void tell(int code) {
            if (!isTold) {
                isTold = true;
                audit.add(new Audit.Entry(user, wanted, code));
            }
        }
    }

    private void route(FaultyExchange exchange, Trace trace) throws IOException, InterruptedException {
        User user = authentication.user(exchange);
        trace.user = user.name();
        gate.pass(exchange, user);
        ApiPath path = ApiPath.of(exchange.path());
        if (path == null) {
            plain.handle(exchange, impersonation.user(exchange, user, trace.wanted), authorizer);
            return;
        }
        ResourceRequest sent = request(exchange, user, path);
        if (sent == null) {
            answers.text(exchange, 404, "404 page not found\n");
            return;
        }
        trace.wanted = sent.attributes();
        ResourceRequest request = sent.by(impersonation.user(exchange, user, trace.wanted));
        trace.user = request.user().name();
        authorize(request, exchange);
        deprecations.tell(exchange, request.target().kind());
        dispatch(request);
    }

    /** Null where the group or version is not served at all. */
    private @Nullable ResourceRequest request(Exchange exchange, User user, ApiPath path) {
        Kind kind = cluster.kinds().at(path.apiVersion(), path.resource());
        if (kind == null) {
            boolean isServed = cluster.kinds().all().stream()
                    .anyMatch(one -> !one.isCustom() && one.group().equals(path.group()));
            if (!isServed) {
                return null;
            }
            throw Refusals.noSuchResource();
        }
        if (!kind.namespaced() && !path.namespace().isEmpty()) {
            if (kind.isCustom()) {
                return null;
            }
            throw Refusals.noSuchResource();
        }
        Target target = new Target(kind, path.namespace(), path.name(), path.subresource());
        String verb = ResourceRequest.verb(exchange, path);
        return new ResourceRequest(exchange, target, verb, user, path);
    }

    private void authorize(ResourceRequest request, FaultyExchange exchange) {
        Attributes attributes = request.attributes();
        Decision decision = authorizer.decide(request.user(), attributes);
        if (decision.isAllowed() && !gate.forbids(exchange)) {
            return;
        }
        throw attributes.refusal(request.user().name(), decision.reason());
    }

    /** Names are asked for in their namespace, and nothing is changed across all of them. */
    private static void requirePlace(ResourceRequest request) {
        Target target = request.target();
        if (!target.kind().namespaced()) {
            if (!target.namespace().isEmpty()) {
                throw Refusals.noSuchResource();
            }
        } else if (target.namespace().isEmpty()) {
            if (!target.name().isEmpty()) {
                throw Refusals.noSuchResource();
            }
            if (!request.verb().equals("list") && !request.verb().equals("watch")) {
                throw Refusals.methodNotAllowed();
            }
        }
    }

    /** Streams of subresources have forms of their own. */
    private static void requireKnownForm(ResourceRequest request) {
        boolean isOwn =
                !request.target().subresource().isEmpty() && !request.target().isStatus();
        if (!isOwn && !Format.isKnown(request.exchange().header("Accept"))) {
            boolean isOfMany = request.verb().equals("list") || request.verb().equals("watch");
            throw Refusals.noRepresentation(isOfMany ? FORMS + STREAMS : FORMS);
        }
    }

    private void dispatch(ResourceRequest request) throws IOException, InterruptedException {
        Target target = request.target();
        Kind kind = target.kind();
        requirePlace(request);
        requireKnownForm(request);
        boolean isOwnView = target.subresource().isEmpty() || target.isStatus();
        if (!target.subresource().isEmpty() && !kind.has(target.subresource())) {
            throw kind.isCustom() ? Refusals.notFound(kind, target.name()) : Refusals.noSuchResource();
        }
        if (target.isStatus() && !OF_STATUS.contains(request.verb())) {
            throw kind.isCustom() ? Refusals.methodNotSupported(kind, request.verb()) : Refusals.methodNotAllowed();
        }
        SubresourceEndpoint own =
                subresources.get(isOwnView ? kind.qualifiedName() : kind.plural() + "/" + target.subresource());
        own = own == null && !isOwnView ? subresources.get("*/" + target.subresource()) : own;
        if (own != null) {
            own.handle(request);
            return;
        }
        if (isOwnView && !kind.allows(request.verb()) && Refusals.isMadeByServer(kind)) {
            throw Refusals.madeByServer(kind, request.verb());
        }
        if (!isOwnView
                || !kind.allows(request.verb())
                || target.name().isEmpty() && Set.of("update", "patch").contains(request.verb())
                || (request.verb().equals("create") && !target.name().isEmpty())) {
            throw Refusals.methodNotAllowed();
        }
        Exchange exchange = request.exchange();
        switch (request.verb()) {
            case "get" -> reads.get(exchange, target);
            case "list" -> reads.list(exchange, target);
            case "watch" -> watches.watch(exchange, target);
            case "create" -> writes.create(exchange, target, request.user());
            case "update" -> writes.update(exchange, target, request.user());
            case "patch" -> writes.patch(exchange, target, request.user());
            case "delete" -> writes.delete(exchange, target);
            case "deletecollection" -> writes.deleteCollection(exchange, target);
            default -> throw Refusals.methodNotAllowed();
        }
    }
}
