package dev.gantry.services.kubernetes.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds every Kubernetes serves, so that the usual ones need no discovery. Any thread. */
final class BuiltInKinds {
    /** Group and version, plural, kind, scope (n for namespaced, c for the cluster), singular and short names. */
    private static final String TABLE = """
            v1 pods Pod n pod,po
            v1 nodes Node c node,no
            v1 namespaces Namespace c namespace,ns
            v1 events Event n event,ev
            v1 services Service n service,svc
            v1 endpoints Endpoints n ep
            v1 configmaps ConfigMap n configmap,cm
            v1 secrets Secret n secret
            v1 serviceaccounts ServiceAccount n serviceaccount,sa
            v1 persistentvolumes PersistentVolume c persistentvolume,pv
            v1 persistentvolumeclaims PersistentVolumeClaim n persistentvolumeclaim,pvc
            v1 replicationcontrollers ReplicationController n replicationcontroller,rc
            v1 resourcequotas ResourceQuota n resourcequota,quota
            v1 limitranges LimitRange n limitrange,limits
            v1 podtemplates PodTemplate n podtemplate
            apps/v1 deployments Deployment n deployment,deploy
            apps/v1 replicasets ReplicaSet n replicaset,rs
            apps/v1 statefulsets StatefulSet n statefulset,sts
            apps/v1 daemonsets DaemonSet n daemonset,ds
            apps/v1 controllerrevisions ControllerRevision n controllerrevision
            batch/v1 jobs Job n job
            batch/v1 cronjobs CronJob n cronjob,cj
            autoscaling/v2 horizontalpodautoscalers HorizontalPodAutoscaler n horizontalpodautoscaler,hpa
            policy/v1 poddisruptionbudgets PodDisruptionBudget n poddisruptionbudget,pdb
            networking.k8s.io/v1 ingresses Ingress n ingress,ing
            networking.k8s.io/v1 ingressclasses IngressClass c ingressclass
            networking.k8s.io/v1 networkpolicies NetworkPolicy n networkpolicy,netpol
            discovery.k8s.io/v1 endpointslices EndpointSlice n endpointslice
            storage.k8s.io/v1 storageclasses StorageClass c storageclass,sc
            storage.k8s.io/v1 volumeattachments VolumeAttachment c volumeattachment
            storage.k8s.io/v1 csidrivers CSIDriver c csidriver
            storage.k8s.io/v1 csinodes CSINode c csinode
            scheduling.k8s.io/v1 priorityclasses PriorityClass c priorityclass,pc
            coordination.k8s.io/v1 leases Lease n lease
            rbac.authorization.k8s.io/v1 roles Role n role
            rbac.authorization.k8s.io/v1 rolebindings RoleBinding n rolebinding
            rbac.authorization.k8s.io/v1 clusterroles ClusterRole c clusterrole
            rbac.authorization.k8s.io/v1 clusterrolebindings ClusterRoleBinding c clusterrolebinding
            apiextensions.k8s.io/v1 customresourcedefinitions CustomResourceDefinition c customresourcedefinition,crd,crds
            certificates.k8s.io/v1 certificatesigningrequests CertificateSigningRequest c certificatesigningrequest,csr
            resource.k8s.io/v1 resourceslices ResourceSlice c resourceslice
            apiregistration.k8s.io/v1 apiservices APIService c apiservice
            """;

    private static final List<ApiKind> ALL =
            TABLE.lines().map(BuiltInKinds::read).toList();

    private BuiltInKinds() {}

    static List<ApiKind> all() {
        return ALL;
    }

    static Optional<ApiKind> find(String written) {
        return ALL.stream().filter(kind -> kind.isMeantBy(written)).findFirst();
    }

    private static ApiKind read(String line) {
        String[] words = line.split(" ");
        List<String> others = Arrays.asList(words[4].split(","));
        return new ApiKind(words[0], words[1], words[2], others, words[3].equals("n"));
    }
}
