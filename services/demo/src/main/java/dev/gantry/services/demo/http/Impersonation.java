package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.Decision;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request be made as somebody else, where who makes it may (apiserver's {@code filters/impersonation}): for this
 * very request by the rights of 1.36, or for everything by those of old. Any thread.
 */
final class Impersonation {
    private static final String ACCOUNT = "system:serviceaccount:";
    private static final String NODE = "system:node:";
    private static final String AUTHENTICATION = "authentication.k8s.io";

    private final Authorizer authorizer;

    Impersonation(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    /**
     * Who the request is made as.
     *
     * @param who sends it
     * @param wanted what it asks for
     * @throws ApiException 400 for groups of nobody, 403 where the sender may not
     */
    User user(Exchange exchange, User who, Attributes wanted) {
        String name = text(exchange, "Impersonate-User");
        String uid = text(exchange, "Impersonate-Uid");
        List<String> groups = exchange.headers("Impersonate-Group");
        if (name.isEmpty()) {
            if (!uid.isEmpty() || !groups.isEmpty()) {
                throw Refusals.badRequest("requested &user.DefaultInfo{Name:\"\", UID:\"" + uid + "\", Groups:[]string"
                        + (groups.isEmpty() ? "(nil)" : "{\"" + String.join("\", \"", groups) + "\"}")
                        + ", Extra:map[string][]string(nil)} without impersonating a user name");
            }
            return who;
        }
        Wish wish = new Wish(who, name, uid, groups);
        ApiException refusal = constrained(wish, wanted);
        if (refusal != null && refusal(wish, "impersonate", "") != null) {
            throw refusal;
        }
        return wish.user();
    }

    private static String text(Exchange exchange, String header) {
        String value = exchange.header(header);
        return value == null ? "" : value;
    }

    /** Who wants to be whom. */
    private record Wish(User who, String name, String uid, List<String> groups) {
        boolean isAccount() {
            return name.startsWith(ACCOUNT) && account().length == 2;
        }

        private String[] account() {
            return name.substring(ACCOUNT.length()).split(":", -1);
        }

        boolean isNode() {
            return name.startsWith(NODE) && name.length() > NODE.length();
        }

        Attributes named(String verb, String group) {
            if (isAccount()) {
                return new Attributes(verb, group, "serviceaccounts", "", account()[0], account()[1], "");
            }
            if (isNode() && !group.isEmpty()) {
                return new Attributes(verb, group, "nodes", "", "", name.substring(NODE.length()), "");
            }
            return new Attributes(verb, group, "users", "", "", name, "");
        }

        User user() {
            List<String> all = new ArrayList<>(groups);
            if (groups.isEmpty() && isAccount()) {
                all.add("system:serviceaccounts");
                all.add("system:serviceaccounts:" + account()[0]);
            }
            boolean isNobody = name.equals(User.ANONYMOUS.name());
            String everybody = isNobody ? User.ANONYMOUS.groups().getFirst() : User.AUTHENTICATED;
            if (!all.contains(everybody) && !all.containsAll(User.ANONYMOUS.groups())) {
                all.add(everybody);
            }
            return new User(name, all);
        }
    }

    /** What forbids it by the rights for a request like this; null where nothing does. */
    private @Nullable ApiException constrained(Wish wish, Attributes wanted) {
        boolean isBare = wish.groups.isEmpty() && wish.uid.isEmpty();
        String mode = wish.isNode() ? "arbitrary-node" : wish.isAccount() ? "serviceaccount" : "user-info";
        if (!isBare && !mode.equals("user-info")) {
            return refusal(wish, "impersonate", "");
        }
        ApiException refusal = refusal(wish.who, wanted.withVerb("impersonate-on:" + mode + ":" + wanted.verb()));
        return refusal == null ? refusal(wish, "impersonate:" + mode, AUTHENTICATION) : refusal;
    }

    /** @param group of users and groups, which the rights of old have in none */
    private @Nullable ApiException refusal(Wish wish, String verb, String group) {
        List<Attributes> needed = new ArrayList<>();
        needed.add(wish.named(verb, group));
        if (!wish.uid.isEmpty()) {
            needed.add(new Attributes(verb, AUTHENTICATION, "uids", "", "", wish.uid, ""));
        }
        wish.groups.forEach(one -> needed.add(new Attributes(verb, group, "groups", "", "", one, "")));
        if (!group.isEmpty() && wish.groups.contains(User.MASTERS)) {
            return new Attributes(verb, group, "groups", "", "", User.MASTERS, "")
                    .refusal(wish.who.name(), "impersonating the system:masters group is not allowed");
        }
        return needed.stream()
                .map(one -> refusal(wish.who, one))
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ApiException refusal(User who, Attributes needed) {
        Decision decision = authorizer.decide(who, needed);
        return decision.isAllowed() ? null : needed.refusal(who.name(), decision.reason());
    }
}
