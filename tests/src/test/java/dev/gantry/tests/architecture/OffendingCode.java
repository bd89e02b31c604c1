package dev.gantry.tests.architecture;

import dev.gantry.views.navigation.Page;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.Socket;
import java.sql.Connection;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Code that must never pass; compiled so that the rules are tried on it, never run. */
final class OffendingCode {
    private OffendingCode() {}

    record UsesFabric8(Pod pod) {}

    record UsesSql(Connection connection) {}

    record OpensAConnection(Socket socket) {}

    record SceneViewModel(Node node) {}

    static final class RunsLater {
        void hop(Runnable task) {
            Platform.runLater(task);
        }
    }

    static final class Prints {
        void say() {
            System.out.println("to nobody");
        }
    }

    static final class StaticState {
        static @Nullable String last;
    }

    static final class StringUtil {}

    static final class Paints {
        void paint(Node node) {
            node.setStyle("-fx-fill: red");
        }
    }

    static final class Sleeps {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    abstract static class Screen implements Page {}
}
