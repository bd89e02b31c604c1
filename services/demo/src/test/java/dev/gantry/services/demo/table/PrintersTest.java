package dev.gantry.services.demo.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.schema.ObjectType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cells of each kind; that these are the server's is proved where a server is. */
class PrintersTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            core/v1.Node | {} | ['x','Unknown','<none>','60m','','<none>','<none>','<unknown>','<unknown>','<unknown>']
            core/v1.Node | {'metadata':{'labels':{'node-role.kubernetes.io/b':'','kubernetes.io/role':'a'}},'spec':{'unschedulable':true},'status':{'conditions':[{'type':'Ready','status':'Unknown'}],'addresses':[{'type':'InternalIP','address':'i'},{'type':'ExternalIP','address':'e'}],'nodeInfo':{'kubeletVersion':'v1','osImage':'o','kernelVersion':'k','architecture':'arm64','containerRuntimeVersion':'c'}}} | ['x','NotReady,SchedulingDisabled','a,b','60m','v1','i','e','o','k (arm64)','c']
            core/v1.Namespace | {'status':{'phase':'Active'}} | ['x','Active','60m']
            core/v1.ConfigMap | {'data':{'a':'','b':''},'binaryData':{'c':''}} | ['x',3,'60m']
            core/v1.Secret | {'type':'t','data':{'a':''}} | ['x','t',1,'60m']
            core/v1.ServiceAccount | {} | ['x','60m']
            core/v1.LimitRange | {} | ['x','2026-11-24T11:00:00Z']
            core/v1.ResourceQuota | {'status':{'hard':{'pods':'9','cpu':'2','limits.cpu':'4'},'used':{'pods':'1'}}} | ['x','cpu: 0/2, pods: 1/9','limits.cpu: 0/4','60m']
            coordination/v1.Lease | {'spec':{'holderIdentity':'h'}} | ['x','h','60m']
            core/v1.Event | {'type':'Warning','reason':'R','message':' m\\n','involvedObject':{'kind':'Pod','name':'p','fieldPath':'f'},'source':{'component':'c'},'reportingComponent':'no','reportingInstance':'i','firstTimestamp':'2026-11-24T10:00:00Z','lastTimestamp':'2026-11-24T11:59:00Z','count':4} | ['60s','Warning','R','pod/p','f','c, i','m','120m',4,'x']
            core/v1.Event | {'eventTime':'2026-11-24T11:59:00.000000Z','involvedObject':{'kind':'Node'}} | ['60s','','','node','','','','60s',1,'x']
            core/v1.Event | {'message':'n','involvedObject':{'kind':'Pod','name':'p'},'reportingComponent':'k','eventTime':'2026-11-24T11:00:00.000000Z','series':{'count':7,'lastObservedTime':'2026-11-24T11:59:30.000000Z'}} | ['30s','','','pod/p','','k','n','60m',7,'x']
            apps/v1.Deployment | {'spec':{'replicas':3,'selector':{'matchLabels':{'b':'2','a':'1'}},'template':{'spec':{'containers':[{'name':'a','image':'i'},{'name':'b','image':'j'}]}}},'status':{'readyReplicas':1,'updatedReplicas':2,'availableReplicas':1}} | ['x','1/3',2,1,'60m','a,b','i,j','a=1,b=2']
            apps/v1.ReplicaSet | {'spec':{'replicas':3,'selector':{'matchExpressions':[{'key':'k','operator':'In','values':['b','a']},{'key':'e','operator':'Exists'},{'key':'n','operator':'DoesNotExist'},{'key':'o','operator':'NotIn','values':['z']}]}},'status':{'replicas':2,'readyReplicas':1}} | ['x',3,2,1,'60m','','','e,k in (a,b),!n,o notin (z)']
            core/v1.ReplicationController | {'spec':{'replicas':1}} | ['x',1,0,0,'60m','','','<none>']
            apps/v1.StatefulSet | {'spec':{'replicas':2}} | ['x','0/2','60m','','']
            apps/v1.DaemonSet | {'spec':{'selector':{},'template':{'spec':{'nodeSelector':{'a':'b'}}}},'status':{'desiredNumberScheduled':5,'currentNumberScheduled':4,'numberReady':3,'updatedNumberScheduled':2,'numberAvailable':1}} | ['x',5,4,3,2,1,'a=b','60m','','','<none>']
            apps/v1.ControllerRevision | {'revision':3,'metadata':{'ownerReferences':[{'kind':'A','name':'n'},{'apiVersion':'apps/v1','kind':'DaemonSet','name':'d','controller':true}]}} | ['x','daemonset.apps/d',3,'60m']
            core/v1.PodTemplate | {'template':{'metadata':{'labels':{'a':'b'}}}} | ['x','','','a=b']
            batch/v1.Job | {'spec':{'completions':3},'status':{'succeeded':1,'startTime':'2026-11-24T11:00:00Z'}} | ['x','Running','1/3','60m','60m','','','<none>']
            batch/v1.Job | {'spec':{'parallelism':2},'status':{'startTime':'2026-11-24T11:00:00Z','completionTime':'2026-11-24T11:03:20Z','conditions':[{'type':'Complete','status':'True'}]}} | ['x','Complete','0/1 of 2','3m20s','60m','','','<none>']
            batch/v1.Job | {'spec':{'parallelism':1},'metadata':{'deletionTimestamp':'2026-11-24T11:00:00Z'},'status':{'conditions':[{'type':'Suspended','status':'True'}]}} | ['x','Terminating','0/1','','60m','','','<none>']
            batch/v1.Job | {'status':{'conditions':[{'type':'Failed','status':'False'},{'type':'Suspended','status':'True'}]}} | ['x','Suspended','0/1','','60m','','','<none>']
            batch/v1.CronJob | {'spec':{'schedule':'s'}} | ['x','s','<none>','<unset>',0,'<none>','60m','','','<none>']
            batch/v1.CronJob | {'spec':{'schedule':'s','timeZone':'UTC','suspend':false},'status':{'active':[{}],'lastScheduleTime':'2026-11-24T11:00:00Z'}} | ['x','s','UTC','False',1,'60m','60m','','','<none>']
            core/v1.Service | {'spec':{'type':'ClusterIP','clusterIPs':['1.2.3.4'],'ports':[{'port':80,'protocol':'TCP'},{'port':53,'nodePort':3,'protocol':'UDP'}],'selector':{'a':'b'}}} | ['x','ClusterIP','1.2.3.4','<none>','80/TCP,53:3/UDP','60m','a=b']
            core/v1.Service | {'spec':{'type':'LoadBalancer'}} | ['x','LoadBalancer','<none>','<pending>','<none>','60m','<none>']
            core/v1.Service | {'spec':{'type':'LoadBalancer','externalIPs':['9']},'status':{'loadBalancer':{'ingress':[{'ip':'2'},{'hostname':'1'}]}}} | ['x','LoadBalancer','<none>','1,2,9','<none>','60m','<none>']
            core/v1.Service | {'spec':{'type':'ExternalName','externalName':'e'}} | ['x','ExternalName','<none>','e','<none>','60m','<none>']
            core/v1.Endpoints | {} | ['x','<none>','60m']
            core/v1.Endpoints | {'subsets':[{'addresses':[{'ip':'1'},{'ip':'::2'}],'ports':[{'port':8},{'port':9}]}]} | ['x','1:8,[::2]:8,1:9 + 1 more...','60m']
            discovery/v1.EndpointSlice | {'addressType':'IPv4','ports':[{'port':1},{'name':'n'},{}],'endpoints':[{'addresses':['a']},{'addresses':['b']},{'addresses':['c']},{'addresses':['d']}]} | ['x','IPv4','1,n,*','a,b,c + 1 more...','60m']
            discovery/v1.EndpointSlice | {} | ['x','','<unset>','<unset>','60m']
            networking/v1.Ingress | {} | ['x','<none>','*','','80','60m']
            networking/v1.Ingress | {'spec':{'ingressClassName':'c','tls':[{}],'rules':[{'host':'a'},{},{'host':'b'},{'host':'c'},{'host':'d'}]},'status':{'loadBalancer':{'ingress':[{'ip':'1'}]}}} | ['x','c','a,b,c + 2 more...','1','80, 443','60m']
            networking/v1.IngressClass | {'metadata':{'annotations':{'ingressclass.kubernetes.io/is-default-class':'true'}},'spec':{'controller':'c','parameters':{'apiGroup':'g','kind':'K','name':'n'}}} | ['x (default)','c','K.g/n','60m']
            networking/v1.NetworkPolicy | {'spec':{'podSelector':{}}} | ['x','<none>','60m']
            core/v1.PersistentVolume | {'spec':{'accessModes':['ReadWriteMany','ReadWriteOnce'],'claimRef':{'namespace':'n','name':'c'},'persistentVolumeReclaimPolicy':'Retain','storageClassName':'s','volumeMode':'Block'},'status':{'phase':'Bound','reason':'r'}} | ['x','0','RWO,RWX','Retain','Bound','n/c','s','<unset>','r','60m','Block']
            core/v1.PersistentVolumeClaim | {'metadata':{'annotations':{'volume.beta.kubernetes.io/storage-class':'old'}},'spec':{'volumeName':'v','storageClassName':'s'},'status':{'phase':'Bound','capacity':{'storage':'1Gi'},'accessModes':['ReadOnlyMany','ReadWriteOncePod']}} | ['x','Bound','v','1Gi','ROX,RWOP','old','<unset>','60m','<unset>']
            core/v1.PersistentVolumeClaim | {'metadata':{'deletionTimestamp':'2026-11-24T11:00:00Z'},'status':{'phase':'Pending'}} | ['x','Terminating','','','','','<unset>','60m','<unset>']
            storage/v1.StorageClass | {'metadata':{'annotations':{'storageclass.kubernetes.io/is-default-class':'true'}},'provisioner':'p'} | ['x (default)','p','Delete','Immediate',false,'60m']
            storage/v1.CSINode | {'spec':{'drivers':[{},{}]}} | ['x',2,'60m']
            storage/v1.CSIDriver | {} | ['x',true,false,false,'<unset>',false,'<none>','60m']
            storage/v1.CSIDriver | {'spec':{'attachRequired':false,'tokenRequests':[{'audience':'a'},{'audience':'b'}],'volumeLifecycleModes':['P','E']}} | ['x',false,false,false,'a,b',false,'P,E','60m']
            storage/v1.VolumeAttachment | {'spec':{'attacher':'a','nodeName':'n','source':{'persistentVolumeName':'v'}},'status':{'attached':true}} | ['x','a','v','n',true,'60m']
            policy/v1.PodDisruptionBudget | {'spec':{'minAvailable':0},'status':{'disruptionsAllowed':2}} | ['x','0','N/A',2,'60m']
            policy/v1.PodDisruptionBudget | {'spec':{'maxUnavailable':'25%'}} | ['x','N/A','25%',0,'60m']
            scheduling/v1.PriorityClass | {'value':-5,'globalDefault':true,'preemptionPolicy':'Never'} | ['x',-5,true,'60m','Never']
            rbac/v1.RoleBinding | {'roleRef':{'kind':'Role','name':'r'},'subjects':[{'kind':'User','name':'u'},{'kind':'ServiceAccount','namespace':'n','name':'s'},{'kind':'User','name':'v'},{'kind':'Group','name':'g'}]} | ['x','Role/r','60m','u, v','g','n/s']
            rbac/v1.ClusterRoleBinding | {'roleRef':{'kind':'ClusterRole','name':'r'}} | ['x','ClusterRole/r','60m','','','']
            rbac/v1.Role | {} | ['x','2026-11-24T11:00:00Z']
            certificates/v1.CertificateSigningRequest | {'spec':{'username':'u','expirationSeconds':86400},'status':{'conditions':[{'type':'Approved'},{'type':'Failed'}],'certificate':'Y'}} | ['x','60m','<none>','u','24h','Approved,Failed,Issued']
            certificates/v1.CertificateSigningRequest | {'status':{'conditions':[{'type':'Approved'},{'type':'Denied'}]}} | ['x','60m','<none>','','<none>','Denied']
            admissionregistration/v1.MutatingWebhookConfiguration | {'webhooks':[{}]} | ['x',1,'60m']
            resource/v1.DeviceClass | {} | ['x','60m']
            resource/v1.ResourceClaim | {} | ['x','pending','60m']
            resource/v1.ResourceClaim | {'metadata':{'deletionTimestamp':'2026-11-24T11:00:00Z'},'status':{'allocation':{},'reservedFor':[{}]}} | ['x','deleted,allocated,reserved','60m']
            resource/v1.ResourceSlice | {'spec':{'driver':'d','pool':{'name':'p'}}} | ['x','','d','p','60m']
            """)
    void cellsOfAKind(String type, String json, String cells) {
        assertEquals(cells, Rendered.cells(Rendered.kind(type), json));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            [] | [] | <none>
            [{'type':'Resource','resource':{'name':'cpu','target':{'averageUtilization':60}}}] | [] | cpu: <unknown>/60%
            [{'type':'Resource','resource':{'name':'cpu','target':{}}}] | [{'resource':{'current':{'averageUtilization':7}}}] | cpu: 7%/<auto>
            [{'type':'ContainerResource','containerResource':{'name':'m','target':{'averageValue':'5'}}}] | [{'containerResource':{'current':{'averageValue':'4'}}}] | m: 4/5
            [{'type':'Pods','pods':{'target':{'averageValue':'9'}}}] | [{'pods':{'current':{'averageValue':'8'}}}] | 8/9
            [{'type':'External','external':{'target':{'averageValue':'9'}}}] | [{'external':{'current':{}}}] | <unknown>/9 (avg)
            [{'type':'Object','object':{'target':{'value':'9'}}}] | [{'object':{'current':{}}}] | <nil>/9
            [{'type':'New'},{'type':'New'},{'type':'New'}] | [] | <unknown type>, <unknown type> + 1 more...
            """)
    void whatAnAutoscalerLooksAt(String specs, String statuses, String text) {
        String json = "{'spec':{'scaleTargetRef':{'kind':'Deployment','name':'d'},'maxReplicas':3,'metrics':" + specs
                + "},'status':{'currentMetrics':" + statuses + ",'currentReplicas':1}}";
        assertEquals(
                "['x','Deployment/d','" + text + "','<unset>',3,1,'60m']",
                Rendered.cells(Rendered.kind("autoscaling/v2.HorizontalPodAutoscaler"), json));
    }

    @Test
    void everyTypeWithMetadataHasACellForEachColumn() {
        for (ObjectType type : Rendered.SCHEMA.types()) {
            if (type.field("metadata") != null) {
                JsonNode table = Rendered.table(
                        Rendered.kind(type.name()),
                        List.of(Rendered.object("{}")),
                        new TableOptions(IncludeObject.NONE, true));
                assertEquals(
                        table.path("columnDefinitions").size(),
                        table.at("/rows/0/cells").size(),
                        type.name());
            }
        }
    }
}
