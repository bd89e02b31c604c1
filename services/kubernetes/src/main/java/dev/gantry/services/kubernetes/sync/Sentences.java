package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.HandshakeException;
import java.io.IOException;
import java.util.List;

/** What went wrong and what to do next, in words. Any thread. */
final class Sentences {
    private Sentences() {}

    static String noAnswer(String cluster, IOException failure) {
        return isAboutTrust(failure)
                ? cluster + " cannot be reached: " + reason(failure) + ". Gantry keeps asking."
                : cluster + " does not answer: " + reason(failure)
                        + ". Gantry keeps asking; check the network or the VPN.";
    }

    static String noAnswerOnce(String cluster, IOException failure) {
        return isAboutTrust(failure)
                ? cluster + " cannot be reached: " + reason(failure) + "."
                : cluster + " does not answer: " + reason(failure) + ". Check the network or the VPN, then try again.";
    }

    /** Whoever is at the other end answers, so the network is not what to look at. */
    private static boolean isAboutTrust(IOException failure) {
        return failure.getCause() instanceof HandshakeException;
    }

    static String noAnswerIn(String cluster, long seconds) {
        return cluster + " has not answered within " + seconds
                + " s. Gantry keeps asking; check the network or the VPN.";
    }

    static String cut(String what, IOException failure) {
        return "The stream of " + what + " broke: " + reason(failure) + ". Gantry opens it again.";
    }

    static String answered(String cluster, int code, String message) {
        return cluster + " answers " + code + (message.isEmpty() ? "" : ": " + message) + ".";
    }

    static String notKubernetes(String cluster, String what) {
        return cluster + " answers, but not as a Kubernetes API server: " + what
                + ". Check the server's address in the kubeconfig, and any proxy or login page before it.";
    }

    static String denied(String cluster, String message) {
        return cluster + " does not accept your credentials" + (message.isEmpty() ? "" : " (" + message + ")")
                + ". Renew them or sign in again, then retry.";
    }

    static String forbidden(String plural, List<String> namespaces) {
        String where = namespaces.isEmpty() ? "" : " in " + String.join(" or ", namespaces);
        return "You may not list " + plural + where + ". Ask for get, list, watch on " + plural + ".";
    }

    static String onlySome(String plural, List<String> namespaces) {
        String named = namespaces.size() > 5 ? namespaces.size() + " namespaces" : String.join(", ", namespaces);
        return "Only the " + plural + " of " + named + " are shown, because you may not list all. Ask for get, list,"
                + " watch on " + plural + " in the whole cluster.";
    }

    /** The server's own words name the user, the verb and the object. */
    static String forbidden(String message) {
        return "Not allowed: " + message + (message.endsWith(".") ? "" : ".") + " Ask for that permission.";
    }

    static String noSuchKind(String cluster, String written, ServedKinds served) {
        String nearest = served.nearest(written)
                .map(kind -> " The nearest is " + kind.fullName() + ".")
                .orElse(" Write its kind, plural or short name.");
        String unread = served.unread().isEmpty()
                ? ""
                : " What is in " + String.join(", ", served.unread()) + " it could not say.";
        return cluster + " serves no kind called " + written + "." + unread + nearest;
    }

    static String notServed(String cluster, KindRoute route) {
        return cluster + " does not serve " + route.plural() + " of " + route.groupVersion() + ".";
    }

    static String silent(String what, long seconds) {
        return "No word on " + what + " for " + seconds
                + " s although the cluster answers. Gantry opens the stream again.";
    }

    static String expired(String what) {
        return "The server's history no longer reaches back to the last known " + what
                + ". Gantry reads the whole list again.";
    }

    static String backwards(String cluster, String what) {
        return cluster + " is at an older version than before, as after a restored backup. Gantry reads all " + what
                + " again.";
    }

    static String garbled(String what, String problem) {
        return "Part of the stream of " + what + " could not be understood (" + problem + "). Gantry reads it again.";
    }

    static String notFollowed(String what) {
        return "No screen shows " + what + " now, so they are not followed.";
    }

    static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
