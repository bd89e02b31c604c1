package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who may act: service accounts and the bindings of roles, in the order of kubectl. */
final class AccessSections {
    private final Page page;

    AccessSections(Page page) {
        this.page = page;
    }

    void serviceAccount(JsonNode account) {
        page.heading(account);
        List<String> secrets = new ArrayList<>();
        account.path("imagePullSecrets").forEach(secret -> secrets.add(Json.text(secret, "name")));
        page.sheet().fields(0, "Image pull secrets", secrets);
    }

    void binding(JsonNode binding) {
        page.name(binding, false);
        page.labels(binding);
        page.annotations(binding);
        page.line(0, "Role:");
        page.field(1, "Kind", Json.text(binding, "roleRef", "kind"));
        page.field(1, "Name", Json.text(binding, "roleRef", "name"));
        page.line(0, "Subjects:");
        page.line(1, "Kind\tName\tNamespace");
        page.line(1, "----\t----\t---------");
        for (JsonNode subject : binding.path("subjects")) {
            page.line(
                    1,
                    Json.text(subject, "kind") + "\t" + Json.text(subject, "name") + "\t"
                            + Json.text(subject, "namespace"));
        }
    }
}
