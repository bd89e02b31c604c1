package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The CA, certificates and static tokens of one control plane; made fresh for each, worthless after it. */
final class Credentials {
    static final String CONTROLLERS = "controllers";
    static final String SCHEDULER = "scheduler";
    private static final int TOKEN_BYTES = 16;

    private final Workplace place;
    private final Map<ApiUser, String> tokens = new EnumMap<>(ApiUser.class);

    private Credentials(Workplace place) {
        this.place = place;
    }

    static Credentials make(Binaries binaries, Workplace place) throws IOException {
        Credentials credentials = new Credentials(place);
        credentials.makeCertificates(binaries.controlPlane());
        credentials.makeTokens();
        return credentials;
    }

    String token(ApiUser user) {
        return Objects.requireNonNull(tokens.get(user));
    }

    Path caFile() {
        return place.cert("ca");
    }

    private void makeCertificates(Path controlPlane) throws IOException {
        List<String> command = List.of(
                controlPlane.toString(),
                "certs",
                "--folder=" + place.certs(),
                "--client=" + ApiUser.ADMIN.userName() + "=admin::system:masters",
                "--client=" + CONTROLLERS + "=system:kube-controller-manager",
                "--client=" + SCHEDULER + "=system:kube-scheduler");
        Command.run(command, Map.of()).required();
    }

    private void makeTokens() throws IOException {
        StringBuilder file = new StringBuilder();
        SecureRandom random = new SecureRandom();
        for (ApiUser user : ApiUser.values()) {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            String token = HexFormat.of().formatHex(bytes);
            tokens.put(user, token);
            String groups = user == ApiUser.ADMIN ? ",\"system:masters\"" : "";
            file.append(token).append(',').append(user.userName()).append(',').append(user.userName());
            file.append(groups).append('\n');
        }
        Files.writeString(place.tokens(), file);
    }
}
