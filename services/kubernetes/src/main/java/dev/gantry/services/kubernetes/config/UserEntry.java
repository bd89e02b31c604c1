package dev.gantry.services.kubernetes.config;

import dev.gantry.services.kubernetes.config.ConfigUser.UserOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a user's entry. */
final class UserEntry {
    private UserEntry() {}

    static ConfigUser read(String name, YamlNode user, Path file) throws YamlMismatch {
        boolean hasPassword =
                !user.text("username").isEmpty() || !user.text("password").isEmpty();
        YamlNode provider = user.get("auth-provider");
        return new ConfigUser(
                name,
                KubeconfigFile.pem(user, "client-certificate", file),
                KubeconfigFile.pem(user, "client-key", file),
                user.text("token"),
                KubeconfigFile.path(user.text("tokenFile"), file),
                exec(user.get("exec"), file),
                new UserOptions(impersonation(user), hasPassword, provider.isPresent() ? provider.text("name") : null));
    }

    private static @Nullable ExecPlugin exec(YamlNode exec, Path file) throws YamlMismatch {
        if (!exec.isPresent()) {
            return null;
        }
        Map<String, String> env = new LinkedHashMap<>();
        for (YamlNode variable : exec.get("env").items()) {
            env.put(variable.text("name"), variable.text("value"));
        }
        String apiVersion = exec.text("apiVersion");
        String command = exec.text("command");
        if (command.contains(File.separator)) {
            command = Objects.requireNonNull(KubeconfigFile.path(command, file)).toString();
        }
        return new ExecPlugin(
                apiVersion,
                command,
                exec.get("args").texts(),
                env,
                interactive(exec.text("interactiveMode"), apiVersion),
                exec.flag("provideClusterInfo"),
                exec.text("installHint"));
    }

    private static String interactive(String mode, String apiVersion) {
        return mode.isEmpty() && apiVersion.equals(ExecPlugin.V1BETA1) ? "IfAvailable" : mode;
    }

    private static Impersonation impersonation(YamlNode user) throws YamlMismatch {
        Map<String, List<String>> extra = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry :
                user.get("as-user-extra").fields().entrySet()) {
            extra.put(entry.getKey(), entry.getValue().texts());
        }
        return new Impersonation(
                user.text("as"), user.text("as-uid"), user.get("as-groups").texts(), extra);
    }
}
