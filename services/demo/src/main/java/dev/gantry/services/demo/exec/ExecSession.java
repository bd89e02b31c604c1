package dev.gantry.services.demo.exec;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.exec.Call.Streams;
import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command run in a container over a socket. The command runs on a thread of its own; what the client sends is taken
 * in on the socket's, so that Ctrl-C and the end of the client reach a command in the middle of its work.
 */
final class ExecSession implements Socket.Talk {
    private final Machine machine;
    private final Wish wish;

    /**
     * What is asked for.
     *
     * @param hasInput whether the client sends anything
     * @param hasTerminal whether a terminal stands between
     */
    record Wish(List<String> command, boolean hasInput, boolean hasTerminal) {}

    ExecSession(Machine machine, Wish wish) {
        this.machine = machine;
        this.wish = wish;
    }

    @Override
    public void over(Socket socket) throws IOException, InterruptedException {
        Channels channels = new Channels(socket);
        OutputStream out = channels.out(Channels.STDOUT);
        BytePipe plain = new BytePipe();
        Thread[] worker = new Thread[1];
        Terminal terminal = new Terminal(out, () -> worker[0].interrupt());
        BytePipe input = wish.hasTerminal ? terminal.input() : plain;
        if (!wish.hasInput) {
            input.end();
        }
        OutputStream screen = wish.hasTerminal ? new Screen(out) : out;
        OutputStream err = wish.hasTerminal ? screen : channels.out(Channels.STDERR);
        worker[0] = Thread.ofVirtual()
                .name("fleet-exec")
                .unstarted(() -> work(socket, channels, new Streams(input, screen, err)));
        worker[0].start();
        for (byte[] message = socket.receive(); message != null; message = socket.receive()) {
            take(message, terminal, input);
        }
        input.end();
        worker[0].interrupt();
        worker[0].join();
    }

    private void take(byte[] message, Terminal terminal, BytePipe input) throws IOException {
        if (message.length == 0) {
            return;
        }
        switch (message[0] & 0xff) {
            case Channels.STDIN -> {
                if (!wish.hasInput) {
                    return;
                }
                if (wish.hasTerminal) {
                    terminal.type(message, 1, message.length - 1);
                } else {
                    input.write(message, 1, message.length - 1);
                }
            }
            case Channels.CLOSE -> {
                if (message.length > 1 && message[1] == Channels.STDIN) {
                    input.end();
                }
            }
            // No program here draws: the terminal's new size changes nothing.
            case Channels.RESIZE -> {}
            default -> {}
        }
    }

    private void work(Socket socket, Channels channels, Streams streams) {
        try {
            ObjectNode status = run(streams);
            streams.out().flush();
            streams.err().flush();
            OutputStream told = channels.out(Channels.ERROR);
            told.write(status.toString().getBytes(StandardCharsets.UTF_8));
            told.flush();
        } catch (IOException e) {
            // The client has gone: there is nobody to tell.
            Thread.currentThread().interrupt();
        } finally {
            socket.close();
        }
    }

    private ObjectNode run(Streams streams) throws IOException {
        Commands commands = new Commands(machine);
        String name = wish.command.getFirst();
        List<String> arguments = wish.command.subList(1, wish.command.size());
        if (!commands.isShell(name) && commands.find(name) == null) {
            return missing(name);
        }
        Shell shell = new Shell(commands, machine.environment());
        boolean isTyped = commands.isShell(name)
                && (arguments.isEmpty() || arguments.getFirst().equals("-i"));
        if (isTyped && wish.hasTerminal) {
            return ended(shell.interactive(streams, true));
        }
        try {
            return ended(shell.program(name, arguments, streams));
        } catch (InterruptedException e) {
            return ended(130);
        }
    }

    private static ObjectNode ended(int code) {
        if (code == 0) {
            return object("metadata", object(), "status", "Success");
        }
        return object(
                "metadata",
                object(),
                "status",
                "Failure",
                "message",
                "command terminated with non-zero exit code: exit status " + code,
                "reason",
                "NonZeroExitCode",
                "details",
                object("causes", array(object("reason", "ExitCode", "message", Integer.toString(code)))));
    }

    /** What containerd says of a program that is not in the image. */
    private static ObjectNode missing(String name) {
        String message = "error executing command in container: failed to exec in container: failed to start exec: "
                + "OCI runtime exec failed: exec failed: unable to start container process: exec: \"" + name
                + "\": executable file not found in $PATH: unknown";
        return object(
                "metadata",
                object(),
                "status",
                "Failure",
                "message",
                "Internal error occurred: " + message,
                "reason",
                "InternalError",
                "details",
                object("causes", array(object("message", message))),
                "code",
                500);
    }
}
