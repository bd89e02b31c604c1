package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Audit;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.api.Cluster;
import java.util.Map;

/**
 * What a handler sends requests to.
 *
 * @param subresources by {@code pods/log}, by a star, slash and {@code scale} for any kind, or by a kind's qualified
 *     name where the whole kind is answered by one endpoint, as reviews are
 */
record Endpoints(
        Cluster cluster,
        Authentication authentication,
        Authorizer authorizer,
        PlainEndpoints plain,
        ReadEndpoint reads,
        WatchAnswer watches,
        WriteEndpoint writes,
        Map<String, SubresourceEndpoint> subresources,
        Answers answers,
        Audit audit,
        FaultGate gate,
        Deprecations deprecations) {}
