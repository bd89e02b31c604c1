package dev.gantry.services.demo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.exec.Call.Streams;
import dev.gantry.services.demo.exec.Machine.Sight;
import dev.gantry.services.demo.traffic.Traffic.Use;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ShellTest {
    private static final String POD = """
            {"metadata": {"name": "relay-0", "namespace": "live", "labels": {"app.kubernetes.io/component": "relay"},
              "annotations": {"kubernetes.io/egress-bandwidth": "200M",
                "hami.io/vgpu-devices-allocated": "GPU-aa,NVIDIA,4096,25:;;"}},
             "spec": {"nodeName": "n1", "containers": [
               {"name": "relay", "image": "r/relay:v1", "args": ["--listen=:8080"],
                "env": [{"name": "TEAM", "value": "media"},
                  {"name": "POD_IP", "valueFrom": {"fieldRef": {"fieldPath": "status.podIP"}}}],
                "resources": {"limits": {"memory": "2Gi", "nvidia.com/gpu": "1"}},
                "volumeMounts": [{"name": "config", "mountPath": "/etc/relay"}]},
               {"name": "envoy", "image": "r/envoy:v1"}]},
             "status": {"podIP": "10.1.2.3", "containerStatuses": [{"name": "relay",
               "state": {"running": {"startedAt": "2026-11-27T08:00:00Z"}}}]}}
            """;
    private static final String NODE = """
            {"metadata": {"name": "n1", "creationTimestamp": "2026-11-20T08:00:00Z",
              "labels": {"nvidia.com/gpu.product": "NVIDIA-A10", "nvidia.com/gpu.memory": "23028"}},
             "status": {"capacity": {"cpu": "64", "memory": "256Gi", "ephemeral-storage": "500Gi"},
               "nodeInfo": {"kernelVersion": "6.6.71"}}}
            """;

    private record Ran(int code, String out, String err) {}

    private static Commands commands(String container) {
        return new Commands(machine(container));
    }

    private static Machine machine(String container) {
        JsonMapper json = JsonMapper.shared();
        Sight sight = new Sight(Instant.parse("2026-11-27T09:00:00Z"), new Use(900, 800 << 20), 0.5, 1800);
        return new Machine(json.readTree(POD), json.readTree(NODE), container, () -> sight);
    }

    private static Ran run(String line) throws IOException {
        return run(line, "", "relay");
    }

    private static Ran run(String line, String input, String container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        int code = new Shell(commands(container), machine(container).environment()).run(line, streams);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "echo one 'two  three' \"four $TEAM\" '$TEAM' ! one two  three four media $TEAM",
                "echo a; echo b ! a\\nb",
                "A=5; echo \"a${A}b\" $B. ! a5b .",
                "false || echo no && echo yes ! no\\nyes",
                "true && echo yes || echo no ! yes",
                "false; echo $? ! 1",
                "foo 2>/dev/null; echo $? ! 127",
                "foo 2>&1 | grep -c found ! 1",
                "echo 'a && b; c | d' ! a && b; c | d",
                "echo x > /dev/null; echo y ! y",
                "echo one # two ! one",
                "cd /etc/relay && pwd && ls ! /etc/relay\\nconfig.yaml",
                "cd ..; ls /app ! relay",
                "env | grep POD_IP ! POD_IP=10.1.2.3",
                "ls / | head -n 2 | tail -n 1 ! bin",
                "ls /bin | grep -v p | wc -l ! 21",
                "for i in 1 2 b; do echo -n $i; done; echo . ! 12b.",
                "for i in $(seq 3); do for j in x y; do echo -n $i$j; done; done ! 1x1y2x2y3x3y",
                "i=0; while [ $i -lt 3 ]; do i=$((i + 1)); echo -n $i; done ! 123",
                "i=9; until test $i = 7; do i=$(($i-1)); done; echo $i ! 7",
                "if false; then echo a; elif [ -f /etc/hostname ]; then echo b; else echo c; fi ! b",
                "if [ -d /none ]; then echo a; else echo c; fi && echo d ! c\\nd",
                "echo \"$(hostname; echo two)\" ! relay-0\\ntwo",
                "echo $((2 * (3 + 4) % 5)) ! 4",
                "for f in a b; do exit; done; echo never ! ''",
                "exec echo done; echo never ! done",
                "sh -c 'while true; do echo once; exit 0; done' ! once",
                "cat /etc/hostname ! relay-0",
                "cat < /etc/hostname ! relay-0",
                "printenv TEAM ! media",
                "hostname; uname -r; nproc; whoami ! relay-0\\n6.6.71\\n64\\napp",
                "date ! Fri Nov 27 09:00:00 UTC 2026",
                "date +%s ! 1795770000",
                "uptime ! 09:00:00 up 7 days,  1:00,  0 users,  load average: 19.40, 18.82, 18.04",
                "ip route | head -1 ! default via 10.1.2.1 dev eth0",
                "sh -c 'echo inner $TEAM' ! inner media",
                "cat /proc/1/cmdline | wc -c ! 26",
                "cat /sys/fs/cgroup/memory.max ! 2147483648"
            })
    void linesDoWhatAShellDoes(String line, String out) throws IOException {
        Ran ran = run(line);
        assertEquals(out.replace("\\n", "\n"), ran.out.strip(), ran.err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "foo ! 127 ! sh: foo: not found",
                "exit 7 ! 7 ! ''",
                "exit 7; echo never ! 7 ! ''",
                "exit 300 ! 44 ! ''",
                "exit x ! 2 ! sh: exit: Illegal number: x",
                "ls /none ! 1 ! ls: /none: No such file or directory",
                "cat /none ! 1 ! cat: can't open '/none': No such file or directory",
                "cat /etc ! 1 ! cat: read error: Is a directory",
                "echo 'open ! 2 ! sh: syntax error: unterminated quoted string",
                "echo x > /etc/hosts ! 1 ! sh: can't create /etc/hosts: Read-only file system",
                "for i in 1 2 ! 2 ! sh: syntax error: unexpected end of file",
                "done ! 2 ! sh: syntax error: unexpected \"done\"",
                "case x ! 2 ! sh: \"case\" is not known to this shell; it runs one command after another",
                "[ 1 -lt ! 2 ! [: missing ]",
                "[ a -lt 2 ] ! 2 ! [: a: bad number",
                "echo $((1/0)) ! 2 ! sh: divide by zero",
                "echo $(date ! 2 ! sh: syntax error: unterminated $(",
                "cd /none ! 2 ! sh: cd: can't cd to /none: No such file or directory",
                "sleep x ! 1 ! sleep: invalid number 'x'",
                "grep '(' /etc/hosts ! 2 ! grep: bad regex '(': Unclosed group",
                "sleep 9 & ! 2 ! sh: nothing runs in the background here",
                "| wc ! 2 ! sh: syntax error: unexpected \"|\""
            })
    void whatGoesWrongIsSaidWithItsCode(String line, int code, String err) throws IOException {
        Ran ran = run(line);
        assertEquals(err, ran.err.strip());
        assertEquals(code, ran.code);
    }

    @Test
    void aProcessReadsWhatIsPipedIn() throws IOException {
        assertEquals("a\n你好\n", run("cat", "a\n你好\n", "relay").out);
        assertEquals("        2         3         9\n", run("wc", "a b\n好c\n", "relay").out);
    }

    @Test
    void theCardIsTheShareTheContainerWasGiven() throws IOException {
        assertEquals("GPU 0: NVIDIA A10 (UUID: GPU-aa)\n", run("nvidia-smi -L").out);
        String table = run("nvidia-smi").out;
        assertTrue(table.contains("3154MiB /   4096MiB |     20%"), table);
        table.lines()
                .filter(line -> line.startsWith("|") || line.startsWith("+"))
                .forEach(line -> assertEquals(91, line.length(), line));
        assertEquals(127, run("nvidia-smi", "", "envoy").code);
    }

    @Test
    void aLimitedPodHasAClassWithCounters() throws IOException {
        Stream<String> lines = run("tc -s class show dev eth0").out.lines();
        assertTrue(lines.anyMatch(line ->
                line.matches("class htb 1:10 parent 1:1 prio 0 rate 120Mbit ceil 200Mbit burst \\d+b cburst \\d+b")));
        assertTrue(run("tc -s class show dev eth0").out.contains(" Sent 42750000000 bytes 36228813 pkt (dropped "));
    }
}
