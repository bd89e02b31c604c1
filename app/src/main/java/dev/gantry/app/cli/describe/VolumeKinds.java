package dev.gantry.app.cli.describe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What each source of a volume means and which of its fields are told, as kubectl has them. Pure. */
final class VolumeKinds {
    /** Name in the API; meaning; then title and field, with what stands for a field that is not set. */
    private static final String TABLE = """
            hostPath; HostPath (bare host directory volume); Path=path; HostPathType=type?<none>
            emptyDir; EmptyDir (a temporary directory that shares a pod's lifetime); Medium=medium; SizeLimit=sizeLimit?<unset>
            gcePersistentDisk; GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine); PDName=pdName; FSType=fsType; Partition=partition?0; ReadOnly=readOnly?false
            awsElasticBlockStore; AWSElasticBlockStore (a Persistent Disk resource in AWS); VolumeID=volumeID; FSType=fsType; Partition=partition?0; ReadOnly=readOnly?false
            gitRepo; GitRepo (a volume that is pulled from git when the pod is created); Repository=repository; Revision=revision
            secret; Secret (a volume populated by a Secret); SecretName=secretName; Optional=optional?false
            configMap; ConfigMap (a volume populated by a ConfigMap); Name=name; Optional=optional?false
            nfs; NFS (an NFS mount that lasts the lifetime of a pod); Server=server; Path=path; ReadOnly=readOnly?false
            iscsi; ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod); TargetPortal=targetPortal; IQN=iqn; Lun=lun?0; ISCSIInterface=iscsiInterface; FSType=fsType; ReadOnly=readOnly?false; Portals=portals?[]; DiscoveryCHAPAuth=chapAuthDiscovery?false; SessionCHAPAuth=chapAuthSession?false; SecretRef=secretRef?nil; InitiatorName=initiatorName?<none>
            glusterfs; Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime); EndpointsName=endpoints; Path=path; ReadOnly=readOnly?false
            persistentVolumeClaim; PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace); ClaimName=claimName; ReadOnly=readOnly?false
            rbd; RBD (a Rados Block Device mount on the host that shares a pod's lifetime); CephMonitors=monitors?[]; RBDImage=image; FSType=fsType; RBDPool=pool; RadosUser=user; Keyring=keyring; SecretRef=secretRef?nil; ReadOnly=readOnly?false
            azureDisk; AzureDisk (an Azure Data Disk mount on the host and bind mount to the pod); DiskName=diskName; DiskURI=diskURI; Kind=kind; FSType=fsType; CachingMode=cachingMode; ReadOnly=readOnly?false
            vsphereVolume; vSphereVolume (a Persistent Disk resource in vSphere); VolumePath=volumePath; FSType=fsType; StoragePolicyName=storagePolicyName
            cinder; Cinder (a Persistent Disk resource in OpenStack); VolumeID=volumeID; FSType=fsType; ReadOnly=readOnly?false; SecretRef=secretRef?nil
            portworxVolume; PortworxVolume (a Portworx Volume resource); VolumeID=volumeID
            local; LocalVolume (a persistent volume backed by local storage on a node); Path=path
            cephfs; CephFS (a CephFS mount on the host that shares a pod's lifetime); Monitors=monitors?[]; Path=path; User=user; SecretFile=secretFile; SecretRef=secretRef?nil; ReadOnly=readOnly?false
            fc; FC (a Fibre Channel disk); TargetWWNs=targetWWNs; LUN=lun?<none>; FSType=fsType; ReadOnly=readOnly?false
            azureFile; AzureFile (an Azure File Service mount on the host and bind mount to the pod); SecretName=secretName; ShareName=shareName; ReadOnly=readOnly?false
            flexVolume; FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin); Driver=driver; FSType=fsType; SecretRef=secretRef?nil; ReadOnly=readOnly?false; Options=options?map[]
            csi; CSI (a Container Storage Interface (CSI) volume source); Driver=driver; FSType=fsType; ReadOnly=readOnly?false
            image; Image (a container image or OCI artifact); Reference=reference; PullPolicy=pullPolicy
            projected; Projected (a volume that contains injected data from multiple sources)
            downwardAPI; DownwardAPI (a volume populated by information about the pod)
            ephemeral; EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)
            """;

    private static final Map<String, VolumeKind> ALL = all();

    private VolumeKinds() {}

    /**
     * One source.
     *
     * @param meaning what kubectl says after {@code Type:}
     */
    record VolumeKind(String meaning, List<Field> fields) {}

    /**
     * One field.
     *
     * @param unset what is told where the object has none
     */
    record Field(String title, String name, String unset) {
        String value(JsonNode source) {
            JsonNode value = source.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return unset;
            }
            return switch (name) {
                case "targetWWNs" -> Json.joined(value, ", ");
                case "secretRef" -> Json.text(value, "name");
                default -> GoText.of(value);
            };
        }
    }

    static Optional<VolumeKind> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, VolumeKind> all() {
        Map<String, VolumeKind> all = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            List<String> parts = Arrays.asList(line.split("; "));
            List<Field> fields = parts.stream().skip(2).map(VolumeKinds::field).toList();
            all.put(parts.get(0), new VolumeKind(parts.get(1), fields));
        });
        return all;
    }

    private static Field field(String text) {
        int equals = text.indexOf('=');
        int mark = text.indexOf('?');
        String name = mark < 0 ? text.substring(equals + 1) : text.substring(equals + 1, mark);
        return new Field(text.substring(0, equals), name, mark < 0 ? "" : text.substring(mark + 1));
    }
}
