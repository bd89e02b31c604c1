package dev.gantry.tests.fleet;

import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ControlPlaneOptions;
import dev.gantry.tests.controlplane.Progress;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.HttpsURLConnection;

/**
 * Records the lists that train the command line's start-up cache, from a real API server that holds the small made-up
 * fleet. Run by hand when the protocol moves on: {@code TrainingRecorder FOLDER}.
 */
public final class TrainingRecorder {
    private static final List<String> LISTS = List.of(
            "/api/v1/pods",
            "/api/v1/nodes",
            "/api/v1/events",
            "/apis/apps/v1/deployments",
            "/apis/apps/v1/replicasets",
            "/apis/apps/v1/statefulsets",
            "/apis/apps/v1/daemonsets",
            "/apis/batch/v1/jobs",
            "/apis/batch/v1/cronjobs");

    private TrainingRecorder() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        try (ControlPlane plane = SeededFleet.start(FleetSize.small(), ControlPlaneOptions.defaults())) {
            for (String path : LISTS) {
                record(plane, path, folder.resolve(path.substring(path.lastIndexOf('/') + 1) + ".pb.gz"));
            }
        }
    }

    private static void record(ControlPlane plane, String path, Path file) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(plane.server() + path).toURL().openConnection();
        connection.setSSLSocketFactory(ServerApi.trusting(plane.caFile()).getSocketFactory());
        connection.setRequestProperty("Accept", "application/vnd.kubernetes.protobuf");
        connection.setRequestProperty("Authorization", "Bearer " + plane.token(ApiUser.ADMIN));
        try (InputStream list = connection.getInputStream();
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            long bytes = list.transferTo(out);
            Progress.say("recorded " + bytes + " bytes of " + path);
        }
    }
}
