package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.CredentialProblem.PlainFault;
import dev.gantry.services.problems.CredentialProblem.PluginFault;
import dev.gantry.services.problems.Original;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs credential plugins as client-go does (plugin/pkg/client/auth/exec/exec.go), with a deadline and the login
 * shell's PATH. Any thread; blocks until the plugin ends or the deadline.
 */
public final class ExecRunner {
    private static final int STDERR_SHOWN = 400;

    private final Map<String, String> environment;
    private final BooleanSupplier hasTerminal;
    private final Duration within;
    private final LoginPath loginPath;

    public ExecRunner(Map<String, String> environment, BooleanSupplier hasTerminal, Duration within) {
        this.environment = Map.copyOf(environment);
        this.hasTerminal = hasTerminal;
        this.within = within;
        this.loginPath = new LoginPath(this.environment);
    }

    /** @param clusterJson what the plugin is told of the cluster, null for nothing */
    ExecCredentialJson.Issued run(ExecPlugin plugin, @Nullable String clusterJson) throws CredentialException {
        boolean interactive = isInteractive(plugin);
        try {
            String path = path(plugin.command());
            List<String> command = new ArrayList<>();
            command.add(located(plugin, path));
            command.addAll(plugin.args());
            Map<String, String> env = new HashMap<>(environment);
            env.put("PATH", path);
            env.putAll(plugin.env());
            env.put("KUBERNETES_EXEC_INFO", ExecCredentialJson.info(plugin, clusterJson, interactive));
            ChildProcess.Result result = ChildProcess.run(command, env, interactive, within);
            if (result.exitCode() != 0) {
                throw failed(plugin, new CredentialProblem.ExitCode(result.exitCode()), said(result));
            }
            return read(plugin, result);
        } catch (ChildProcess.LateException e) {
            throw failed(plugin, new CredentialProblem.TooSlow(within.toSeconds()), "");
        } catch (ChildProcess.LeftBehindException e) {
            throw failed(plugin, PlainFault.LEFT_A_PROCESS, "");
        } catch (CredentialException e) {
            throw e;
        } catch (IOException e) {
            throw failed(plugin, new CredentialProblem.NotRun(Original.of(e)), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(plugin, PlainFault.INTERRUPTED, "");
        }
    }

    private static ExecCredentialJson.Issued read(ExecPlugin plugin, ChildProcess.Result result)
            throws CredentialException {
        try {
            return ExecCredentialJson.read(result.stdout(), plugin);
        } catch (ExecCredentialJson.FaultException e) {
            throw failed(plugin, e.fault(), said(result));
        }
    }

    private boolean isInteractive(ExecPlugin plugin) throws CredentialException {
        return switch (plugin.interactive()) {
            case "Never" -> false;
            case "IfAvailable" -> hasTerminal.getAsBoolean();
            case "Always" -> {
                if (!hasTerminal.getAsBoolean()) {
                    throw new CredentialException(new CredentialProblem.TerminalWanted(plugin.command()));
                }
                yield true;
            }
            default -> throw new CredentialException(new CredentialProblem.NoInteractiveMode(plugin.command()));
        };
    }

    /** Started from a terminal our PATH is the user's own; asking a shell again would only cost time. */
    private String path(String command) throws InterruptedException {
        boolean found = find(command, loginPath.own()) != null;
        return found && hasTerminal.getAsBoolean() ? loginPath.own() : loginPath.get();
    }

    private static String located(ExecPlugin plugin, String path) throws CredentialException {
        String found = find(plugin.command(), path);
        if (found == null) {
            throw new CredentialException(
                    plugin.installHint().isBlank()
                            ? new CredentialProblem.PluginMissing(plugin.command())
                            : new CredentialProblem.PluginMissingWithHint(
                                    plugin.command(), new Original(printable(plugin.installHint()))));
        }
        return found;
    }

    private static @Nullable String find(String command, String path) {
        if (command.contains(File.separator)) {
            return Files.isExecutable(Path.of(command)) ? command : null;
        }
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder).resolve(command);
            if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return null;
    }

    private static CredentialException failed(ExecPlugin plugin, PluginFault how, String said) {
        return new CredentialException(
                said.isEmpty()
                        ? new CredentialProblem.PluginFailed(plugin.command(), how)
                        : new CredentialProblem.PluginFailedSaying(plugin.command(), how, new Original(said)));
    }

    private static String said(ChildProcess.Result result) {
        String text =
                printable(new String(result.stderr(), StandardCharsets.UTF_8)).strip();
        return text.length() > STDERR_SHOWN ? "…" + text.substring(text.length() - STDERR_SHOWN) : text;
    }

    /** One line without control characters, and without anything long enough to be a secret. */
    private static String printable(String text) {
        return text.replaceAll("[A-Za-z0-9_=+-]{40,}(\\.[A-Za-z0-9_=+-]+)*", "…")
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "");
    }
}
