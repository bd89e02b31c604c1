package dev.gantry.services.demo.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is turned into another form and back is what it was. */
class FormsTest {
    private static final Kinds KINDS = Kinds.builtIn(Schema.kubernetes());

    private final Forms forms = new Forms();

    private static Kind kind(String version, String name) {
        return Objects.requireNonNull(KINDS.named(version, name));
    }

    private static ObjectNode tree(Kind kind, String json) {
        ObjectNode given = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
        given.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
        return Decoder.decode(given, Objects.requireNonNull(kind.type()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'Resource','resource':{'name':'memory','target':{'type':'AverageValue','averageValue':'500Mi'}}}
            {'type':'Resource','resource':{'name':'memory','target':{'type':'Utilization','averageUtilization':65}}}
            {'type':'ContainerResource','containerResource':{'name':'cpu','container':'app','target':{'type':'Utilization','averageUtilization':55}}}
            {'type':'Pods','pods':{'metric':{'name':'p','selector':{'matchLabels':{'a':'b'}}},'target':{'type':'AverageValue','averageValue':'1k'}}}
            {'type':'Object','object':{'metric':{'name':'r'},'describedObject':{'kind':'Ingress','name':'i'},'target':{'type':'Value','value':'2k'}}}
            {'type':'Object','object':{'metric':{'name':'r'},'describedObject':{'kind':'Ingress','name':'i'},'target':{'type':'AverageValue','averageValue':'3'}}}
            {'type':'External','external':{'metric':{'name':'q'},'target':{'type':'Value','value':'4'}}}
            {'type':'External','external':{'metric':{'name':'q'},'target':{'type':'AverageValue','averageValue':'5'}}}
            """)
    void anAutoscalerLosesNoMetric(String metric) {
        Kind kept = kind("autoscaling/v2", "HorizontalPodAutoscaler");
        Kind served = kind("autoscaling/v1", "HorizontalPodAutoscaler");
        ObjectNode autoscaler = tree(kept, """
                {'metadata':{'name':'a','annotations':{'mine':'1'}},
                 'spec':{'maxReplicas':3,'minReplicas':2,'scaleTargetRef':{'kind':'Deployment','name':'d'},
                         'behavior':{'scaleUp':{'policies':[{'type':'Pods','value':1,'periodSeconds':2}],'tolerance':'50m'}},
                         'metrics':[%s]},
                 'status':{'desiredReplicas':2,'conditions':[{'type':'A','status':'True','message':'<&>'}],
                           'currentMetrics':[{'type':'Resource','resource':{'name':'cpu','current':{'averageUtilization':9,'averageValue':'1'}}}]}}""".formatted(metric));
        ObjectNode before = autoscaler.deepCopy();
        ObjectNode old = forms.served(autoscaler, served);
        assertEquals("autoscaling/v1", old.path("apiVersion").asString());
        assertEquals(9, old.at("/status/currentCPUUtilizationPercentage").asInt());
        assertEquals(before, forms.kept(old, served));
        assertEquals(before, autoscaler);
    }

    @Test
    void anEventLosesNothing() {
        Kind served = kind("events.k8s.io/v1", "Event");
        ObjectNode event = tree(kind("v1", "Event"), """
                {'metadata':{'name':'e'},'involvedObject':{'kind':'Pod','name':'p'},'message':'m','reason':'r','count':2,
                 'source':{'host':'h'},'firstTimestamp':'2026-11-01T10:00:00Z','lastTimestamp':'2026-11-01T10:00:01Z',
                 'reportingComponent':'c','reportingInstance':'i','series':{'count':3}}""");
        ObjectNode other = forms.served(event, served);
        assertEquals("m", other.path("note").asString());
        assertEquals(2, other.path("deprecatedCount").asInt());
        assertEquals(event, forms.kept(other, served));
    }

    @Test
    void whatHasOneFormIsLeftAsItIs() {
        Kind pods = kind("v1", "Pod");
        ObjectNode pod = tree(pods, "{'metadata':{'name':'p'}}");
        assertSame(pod, forms.served(pod, pods));
        assertSame(pod, forms.kept(pod, pods));
    }
}
