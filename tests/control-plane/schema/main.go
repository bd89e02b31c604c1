// Command schema prints the types of the Kubernetes API as one line a field, for the embedded fleet's own table of
// them (services/demo, schema.txt): what the struct tags of k8s.io/api and the OpenAPI of the release say.
//
//	group/version.Type
//	 jsonName number type [* pointer] [? omitted when empty] [! required] [patch=…] [key=…] [list=…] [map=…]
//	   [struct=atomic] [default=…] [enum=a|b]
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"

	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	appsv1 "k8s.io/api/apps/v1"
	authenticationv1 "k8s.io/api/authentication/v1"
	authorizationv1 "k8s.io/api/authorization/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	certificatesv1 "k8s.io/api/certificates/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	eventsv1 "k8s.io/api/events/v1"
	networkingv1 "k8s.io/api/networking/v1"
	nodev1 "k8s.io/api/node/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	resourcev1 "k8s.io/api/resource/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	storagev1 "k8s.io/api/storage/v1"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

var served = map[string][]any{
	"core/v1": {
		corev1.Pod{}, corev1.Node{}, corev1.Namespace{}, corev1.Event{}, corev1.Service{}, corev1.Endpoints{},
		corev1.ConfigMap{}, corev1.Secret{}, corev1.ServiceAccount{}, corev1.PersistentVolume{},
		corev1.PersistentVolumeClaim{}, corev1.ResourceQuota{}, corev1.LimitRange{}, corev1.ReplicationController{},
		corev1.PodTemplate{}, corev1.Binding{},
	},
	"apps/v1": {
		appsv1.Deployment{}, appsv1.ReplicaSet{}, appsv1.StatefulSet{}, appsv1.DaemonSet{}, appsv1.ControllerRevision{},
	},
	"batch/v1":        {batchv1.Job{}, batchv1.CronJob{}},
	"autoscaling/v1":  {autoscalingv1.Scale{}, autoscalingv1.HorizontalPodAutoscaler{}},
	"autoscaling/v2":  {autoscalingv2.HorizontalPodAutoscaler{}},
	"policy/v1":       {policyv1.PodDisruptionBudget{}, policyv1.Eviction{}},
	"coordination/v1": {coordinationv1.Lease{}},
	"events/v1":       {eventsv1.Event{}},
	"discovery/v1":    {discoveryv1.EndpointSlice{}},
	"rbac/v1":         {rbacv1.Role{}, rbacv1.RoleBinding{}, rbacv1.ClusterRole{}, rbacv1.ClusterRoleBinding{}},
	"networking/v1":   {networkingv1.Ingress{}, networkingv1.IngressClass{}, networkingv1.NetworkPolicy{}},
	"storage/v1":      {storagev1.StorageClass{}, storagev1.CSINode{}, storagev1.CSIDriver{}, storagev1.VolumeAttachment{}},
	"scheduling/v1":   {schedulingv1.PriorityClass{}},
	"certificates/v1": {certificatesv1.CertificateSigningRequest{}},
	"authorization/v1": {
		authorizationv1.SelfSubjectAccessReview{}, authorizationv1.SelfSubjectRulesReview{},
		authorizationv1.SubjectAccessReview{}, authorizationv1.LocalSubjectAccessReview{},
	},
	"authentication/v1": {
		authenticationv1.TokenReview{}, authenticationv1.TokenRequest{}, authenticationv1.SelfSubjectReview{},
	},
	"resource/v1": {
		resourcev1.ResourceSlice{}, resourcev1.ResourceClaim{}, resourcev1.ResourceClaimTemplate{},
		resourcev1.DeviceClass{},
	},
	"admissionregistration/v1": {
		admissionregistrationv1.MutatingWebhookConfiguration{}, admissionregistrationv1.ValidatingWebhookConfiguration{},
	},
	"node/v1":            {nodev1.RuntimeClass{}},
	"apiextensions/v1":   {apiextensionsv1.CustomResourceDefinition{}},
	"apiregistration/v1": {apiregistrationv1.APIService{}},
	"meta/v1": {
		metav1.Status{}, metav1.DeleteOptions{}, metav1.PartialObjectMetadata{}, metav1.ListMeta{}, metav1.WatchEvent{},
	},
}

// Written as one value of their own, whatever their Go type looks like inside.
var scalars = map[string]string{
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":       "time",
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":  "microtime",
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":   "duration",
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":   "fields",
	"k8s.io/apimachinery/pkg/api/resource.Quantity":   "quantity",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString": "intstr",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":    "raw",
	extensions + "JSON":                               "raw",
	// Either of two shapes, which no definition of the fleet has.
	extensions + "JSONSchemaPropsOrArray":       "raw",
	extensions + "JSONSchemaPropsOrBool":        "raw",
	extensions + "JSONSchemaPropsOrStringArray": "raw",
}

const extensions = "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1."

type printer struct {
	definitions map[string]common.OpenAPIDefinition
	done        map[string][]string
}

func main() {
	p := &printer{
		definitions: openapi.GetOpenAPIDefinitions(func(string) spec.Ref { return spec.Ref{} }),
		done:        map[string][]string{},
	}
	for _, kinds := range served {
		for _, kind := range kinds {
			p.visit(reflect.TypeOf(kind))
		}
	}
	names := make([]string, 0, len(p.done))
	for name := range p.done {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintln(os.Stdout, name)
		for _, line := range p.done[name] {
			fmt.Fprintln(os.Stdout, " "+line)
		}
	}
}

func (p *printer) visit(t reflect.Type) {
	name := short(t)
	if _, seen := p.done[name]; seen {
		return
	}
	p.done[name] = nil
	p.done[name] = p.fields(t, p.schema(t))
}

func (p *printer) schema(t reflect.Type) spec.Schema {
	full := t.PkgPath() + "." + t.Name()
	if definition, found := p.definitions[full]; found {
		return definition.Schema
	}
	if namer, ok := reflect.New(t).Interface().(interface{ OpenAPIModelName() string }); ok {
		return p.definitions[namer.OpenAPIModelName()].Schema
	}
	return spec.Schema{}
}

func (p *printer) fields(t reflect.Type, schema spec.Schema) []string {
	var lines []string
	for i := range t.NumField() {
		field := t.Field(i)
		tag := field.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		if name == "" && field.Type == reflect.TypeOf(metav1.TypeMeta{}) {
			continue
		}
		if name == "" && field.Anonymous {
			if number := protoNumber(field); number != "0" {
				lines = append(lines, "- "+number+" "+p.kind(field.Type))
			} else {
				lines = append(lines, p.fields(field.Type, p.schema(field.Type))...)
			}
			continue
		}
		if name == "-" || name == "" {
			continue
		}
		lines = append(lines, p.line(field, name, options, schema))
	}
	return lines
}

func (p *printer) line(field reflect.StructField, name, options string, schema spec.Schema) string {
	words := []string{name, protoNumber(field), p.kind(field.Type)}
	if field.Type.Kind() == reflect.Pointer {
		words = append(words, "*")
	}
	if strings.Contains(options, "omitempty") || strings.Contains(options, "omitzero") {
		words = append(words, "?")
	}
	for _, required := range schema.Required {
		if required == name {
			words = append(words, "!")
		}
	}
	add := func(key, value string) {
		if value != "" {
			words = append(words, key+"="+value)
		}
	}
	add("patch", field.Tag.Get("patchStrategy"))
	add("key", field.Tag.Get("patchMergeKey"))
	property := schema.Properties[name]
	if list, _ := property.Extensions.GetString("x-kubernetes-list-type"); list != "" {
		keys, _ := property.Extensions.GetStringSlice("x-kubernetes-list-map-keys")
		if len(keys) > 0 {
			list += ":" + strings.Join(keys, ",")
		}
		add("list", list)
	}
	if kind, _ := property.Extensions.GetString("x-kubernetes-map-type"); kind != "" {
		add("map", kind)
	} else if kind, _ := p.elementSchema(field.Type).Extensions.GetString("x-kubernetes-map-type"); kind != "" {
		add("map", kind)
	}
	if property.Default != nil {
		text, err := json.Marshal(property.Default)
		if err != nil {
			panic(err)
		}
		if string(text) != "{}" && string(text) != `""` && string(text) != "0" && string(text) != "false" {
			add("default", strings.Trim(string(text), `"`))
		}
	}
	var values []string
	for _, value := range property.Enum {
		values = append(values, fmt.Sprint(value))
	}
	add("enum", strings.Join(values, "|"))
	return strings.Join(words, " ")
}

func (p *printer) elementSchema(t reflect.Type) spec.Schema {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct {
		return p.schema(t)
	}
	return spec.Schema{}
}

func (p *printer) kind(t reflect.Type) string {
	if scalar, found := scalars[t.PkgPath()+"."+t.Name()]; found {
		return scalar
	}
	switch t.Kind() {
	case reflect.Pointer:
		return p.kind(t.Elem())
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		return "[]" + p.kind(t.Elem())
	case reflect.Map:
		return "{}" + p.kind(t.Elem())
	case reflect.Struct:
		p.visit(t)
		return short(t)
	case reflect.Bool, reflect.String, reflect.Int32, reflect.Int64, reflect.Float64:
		return t.Kind().String()
	case reflect.Int:
		return "int64"
	default:
		panic(fmt.Sprintf("no word for %v", t))
	}
}

// Some protobuf messages wrap what Go has as a plain map or list; their number is that of the wrapping field.
func protoNumber(field reflect.StructField) string {
	parts := strings.Split(field.Tag.Get("protobuf"), ",")
	if len(parts) < 2 {
		return "0"
	}
	return parts[1]
}

func short(t reflect.Type) string {
	path := t.PkgPath()
	path = strings.TrimPrefix(path, "k8s.io/api/")
	for _, home := range []string{"apimachinery", "apiextensions-apiserver", "kube-aggregator"} {
		path = strings.TrimPrefix(path, "k8s.io/"+home+"/pkg/apis/")
	}
	return path + "." + t.Name()
}

var _ = runtime.Unknown{}
