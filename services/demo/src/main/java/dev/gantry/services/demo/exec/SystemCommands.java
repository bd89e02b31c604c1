package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.traffic.Traffic.Use;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Commands on processes and the machine: env, ps, free, df, uptime and the like. */
final class SystemCommands {
    private static final DateTimeFormatter DATE = utc("EEE MMM ppd HH:mm:ss 'UTC' yyyy");
    private static final DateTimeFormatter CLOCK = utc("HH:mm:ss");
    private static final long KIB = 1024;
    private static final int SELF = 88;

    private final Machine machine;

    SystemCommands(Machine machine) {
        this.machine = machine;
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    void addTo(Map<String, Command> commands) {
        commands.put("env", SystemCommands::env);
        commands.put("printenv", SystemCommands::env);
        commands.put("ps", this::ps);
        commands.put("hostname", call -> say(call, machine.podName()));
        commands.put("date", this::date);
        commands.put("uptime", call -> say(call, upTime()));
        commands.put("free", this::free);
        commands.put("df", this::df);
        commands.put("uname", call -> say(call, uname(call.has('a'), call.has('r'))));
        commands.put("whoami", call -> say(call, "app"));
        commands.put("id", call -> say(call, "uid=10001(app) gid=0(root) groups=0(root)"));
        commands.put("nproc", call -> say(call, Integer.toString(machine.cores())));
    }

    private static int say(Call call, String text) throws IOException {
        call.line(text);
        return 0;
    }

    private static int env(Call call) throws IOException {
        if (call.arguments().isEmpty()) {
            for (Map.Entry<String, String> one : call.environment().entrySet()) {
                call.line(one.getKey() + "=" + one.getValue());
            }
            return 0;
        }
        String value = call.environment().get(call.arguments().getFirst());
        if (call.name().equals("env")) {
            return call.fail(2, "runs no other command here; use printenv NAME");
        }
        return value == null ? 1 : say(call, value);
    }

    private int ps(Call call) throws IOException {
        Machine.Sight sight = machine.look();
        Duration age = Duration.between(machine.started(), sight.now());
        long cpuSeconds = age.toSeconds() * sight.use().cpuMilli() / 1000;
        call.line("PID   USER     TIME  COMMAND");
        call.line(process(1, cpuSeconds, machine.program()));
        call.line(process(SELF - 7, 0, "sh"));
        call.line(process(SELF, 0, "ps"));
        return 0;
    }

    private static String process(int pid, long cpuSeconds, String program) {
        String time = cpuSeconds < 3600
                ? "%2d:%02d".formatted(cpuSeconds / 60, cpuSeconds % 60)
                : "%dh%02d".formatted(cpuSeconds / 3600, cpuSeconds / 60 % 60);
        return "%5d app      %5s %s".formatted(pid, time, program);
    }

    private int date(Call call) throws IOException {
        Instant now = machine.look().now();
        if (call.arguments().contains("+%s")) {
            return say(call, Long.toString(now.getEpochSecond()));
        }
        return say(call, call.has('I') ? now.toString().substring(0, 10) : DATE.format(now));
    }

    private String upTime() {
        Duration up = machine.upTime();
        return " %s up %d days, %2d:%02d,  0 users,  load average: %s"
                .formatted(
                        CLOCK.format(machine.look().now()),
                        up.toDays(),
                        up.toHoursPart(),
                        up.toMinutesPart(),
                        loads(machine).replace(" ", ", "));
    }

    /** The machine's load averages: as busy as the container that looks. */
    static String loads(Machine machine) {
        double load = 0.2 + machine.cores() * 0.6 * machine.look().bustle();
        return "%.2f %.2f %.2f".formatted(load, load * 0.97, load * 0.93);
    }

    /** Like every container without lxcfs, it shows the machine's memory, not its own. */
    private int free(Call call) throws IOException {
        long unit = call.has('m') ? KIB * KIB : call.has('g') ? KIB * KIB * KIB : KIB;
        long total = machine.memoryBytes();
        Use use = machine.look().use();
        long used = Math.round(total * (0.35 + 0.3 * machine.look().bustle())) + use.memoryBytes();
        long cache = total / 5;
        call.line("              total        used        free      shared  buff/cache   available");
        call.line("Mem:   %12d%12d%12d%12d%12d%12d"
                .formatted(
                        total / unit,
                        used / unit,
                        (total - used - cache) / unit,
                        total / 900 / unit,
                        cache / unit,
                        (total - used) / unit));
        call.line("Swap:  %12d%12d%12d".formatted(0, 0, 0));
        return 0;
    }

    private int df(Call call) throws IOException {
        long unit = call.has('h') || call.has('g') ? 1 : KIB * KIB;
        String suffix = call.has('h') ? "G" : "";
        long total = machine.diskGib();
        long used = total * (31 + Math.floorMod(machine.nodeName().hashCode(), 40)) / 100;
        call.line("Filesystem           %10s      Used Available Use%% Mounted on"
                .formatted(unit == 1 ? "Size" : "1K-blocks"));
        disk(call, "overlay", new long[] {total, used, unit}, suffix, "/");
        disk(call, "tmpfs", new long[] {1, 0, unit}, suffix, "/dev");
        disk(call, "/dev/vda1", new long[] {total, used, unit}, suffix, "/etc/hosts");
        if (!machine.spec().path("volumeMounts").isEmpty()) {
            disk(call, "/dev/vda1", new long[] {total, used, unit}, suffix, "/var/scratch");
        }
        return 0;
    }

    private static void disk(Call call, String name, long[] sizes, String suffix, String mount) throws IOException {
        long total = sizes[0] * sizes[2];
        long used = sizes[1] * sizes[2];
        call.line("%-20s %10s %9s %9s %3d%% %s"
                .formatted(name, total + suffix, used + suffix, total - used + suffix, used * 100 / total, mount));
    }

    private String uname(boolean isAll, boolean isRelease) {
        if (isAll) {
            return "Linux " + machine.podName() + " " + machine.kernel() + " #1 SMP x86_64 Linux";
        }
        return isRelease ? machine.kernel() : "Linux";
    }
}
