package dev.gantry.services.demo.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PodPrinterTest {
    private static final String CONTAINERS = "'containers':[{'name':'a'},{'name':'b'}]";
    private static final String INIT =
            CONTAINERS + ",'initContainers':[{'name':'i'},{'name':'s','restartPolicy':'Always'}]";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            # app containers, the first has the last word
            ''                                                                   | 0/2 Pending 0
            {'state':{'running':{}},'ready':true}, {'state':{'waiting':{'reason':'CrashLoopBackOff'}}} \
                                                                                 | 1/2 CrashLoopBackOff 0
            {'state':{'waiting':{'reason':'ImagePullBackOff'}}}, {'state':{'waiting':{'reason':'Slow'}}} \
                                                                                 | 0/2 ImagePullBackOff 0
            {'state':{'terminated':{'exitCode':137}}}                            | 0/2 ExitCode:137 0
            {'state':{'terminated':{'exitCode':1,'signal':9}}}                   | 0/2 Signal:9 0
            {'state':{'terminated':{'exitCode':0,'reason':'Completed'}}}, {'state':{'running':{}},'ready':true} \
                                                                                 | 1/2 NotReady 0
            {'state':{'terminated':{'exitCode':0,'reason':'Completed'}}}, \
            {'state':{'terminated':{'exitCode':1,'reason':'Error'}}}             | 0/2 Error 0
            {'state':{'running':{}},'ready':true,'restartCount':2}               | 1/2 Pending 2
            {'restartCount':4,'lastState':{'terminated':{'finishedAt':'2026-11-24T11:55:00Z'}}}, \
            {'restartCount':1,'lastState':{'terminated':{'finishedAt':'2026-11-24T09:00:00Z'}}} \
                                                                                 | 0/2 Pending 5 (5m ago)
            """)
    void sumsUpItsContainers(String statuses, String printed) {
        String list = statuses.equals("''") ? "" : statuses;
        assertEquals(
                printed,
                printed("{'spec':{" + CONTAINERS + "},'status':{'phase':'Pending','containerStatuses':[" + list
                        + "]}}"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'name':'i','state':{'waiting':{'reason':'PodInitializing'}}}                      | 0/3 Init:0/2 0
            {'name':'i','state':{'waiting':{'reason':'Stuck'}},'restartCount':3, \
            'lastState':{'terminated':{'finishedAt':'2026-11-24T11:59:10Z'}}}                  | 0/3 Init:Stuck 3 (50s ago)
            {'name':'i','state':{'terminated':{'exitCode':3}}}                                 | 0/3 Init:ExitCode:3 0
            {'name':'i','state':{'terminated':{'exitCode':3,'signal':15}}}                     | 0/3 Init:Signal:15 0
            {'name':'i','state':{'terminated':{'exitCode':1,'reason':'Error'}}}                | 0/3 Init:Error 0
            {'name':'i','state':{'terminated':{'exitCode':0}}}, {'name':'s','started':false}   | 0/3 Init:1/2 0
            {'name':'i','state':{'terminated':{'exitCode':0}},'restartCount':3}, \
            {'name':'s','started':true,'ready':true,'restartCount':2}                          | 2/3 Running 2
            """)
    void initContainersKeepTheOthersWaitingAndSidecarsCount(String statuses, String printed) {
        String app = "'containerStatuses':[{'state':{'running':{}},'ready':true}]";
        String init = "'initContainerStatuses':[" + statuses + "]";
        String phase = statuses.contains("'ready'") ? "Running" : "Pending";
        String status = "'status':{'phase':'" + phase + "'," + init + ","
                + (phase.equals("Running") ? app : "'conditions':[]") + "}";
        assertEquals(printed, printed("{'spec':{" + INIT + "}," + status + "}"));
    }

    @Test
    void anInitializedPodShowsItsContainersThoughASidecarFails() {
        assertEquals(
                "1/3 Init:CrashLoopBackOff 5",
                printed("{'spec':{" + INIT + "},'status':{'phase':'Running',"
                        + "'conditions':[{'type':'Initialized','status':'True'}],"
                        + "'initContainerStatuses':[{'name':'s','restartCount':5,"
                        + "'state':{'waiting':{'reason':'CrashLoopBackOff'}}}],"
                        + "'containerStatuses':[{'state':{'running':{}},'ready':true}]}}"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'phase':'Running'                                                                | Terminating
            'phase':'Running','reason':'NodeLost'                                            | Unknown
            'phase':'Succeeded'                                                              | Succeeded
            'phase':'Failed','reason':'Evicted'                                              | Evicted
            """)
    void deletedPodsSaySoUnlessTheyEnded(String status, String word) {
        assertEquals(
                "0/0 " + word + " 0",
                printed("{'metadata':{'deletionTimestamp':'2026-11-24T11:59:00Z'},'status':{" + status + "}}"));
    }

    @Test
    void gatedPodsSaySo() {
        assertEquals(
                "0/0 SchedulingGated 0",
                printed("{'status':{'phase':'Pending',"
                        + "'conditions':[{'type':'PodScheduled','status':'False','reason':'SchedulingGated'}]}}"));
    }

    @Test
    void wideColumns() {
        JsonNode cells = Rendered.row(
                        Rendered.kind("core/v1.Pod"),
                        "{'spec':{'nodeName':'n','readinessGates':[{'conditionType':'g'},{'conditionType':'h'}]},"
                                + "'status':{'podIPs':[{'ip':'10.0.0.9'}],'nominatedNodeName':'m',"
                                + "'conditions':[{'type':'h','status':'True'},{'type':'g','status':'False'}]}}")
                .path("cells");
        assertEquals("60m 10.0.0.9 n m 1/2", text(cells, 4, 9));
        JsonNode bare = Rendered.row(Rendered.kind("core/v1.Pod"), "{}").path("cells");
        assertEquals("60m <none> <none> <none> <none>", text(bare, 4, 9));
    }

    @Test
    void endedPodsHaveACondition() {
        JsonNode row = Rendered.row(Rendered.kind("core/v1.Pod"), "{'status':{'phase':'Failed'}}");
        assertEquals(
                "Completed Failed",
                row.at("/conditions/0/type").asString() + " "
                        + row.at("/conditions/0/reason").asString());
        assertEquals(
                0,
                Rendered.row(Rendered.kind("core/v1.Pod"), "{}")
                        .path("conditions")
                        .size());
    }

    private static String printed(String pod) {
        return text(Rendered.row(Rendered.kind("core/v1.Pod"), pod).path("cells"), 1, 4);
    }

    private static String text(JsonNode cells, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ").append(cells.path(i).asString());
        }
        return text.toString();
    }
}
