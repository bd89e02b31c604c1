// Command control-plane is a whole Kubernetes control plane in one binary, for Gantry's tests and benches.
//
//	control-plane etcd        one member of etcd, by its embed package
//	control-plane apiserver   kube-apiserver
//	control-plane controllers kube-controller-manager
//	control-plane scheduler   kube-scheduler
//	control-plane certs       writes the CA, the certificates and the service account key into a folder
//	control-plane compact     compacts etcd's history up to now
package main

import (
	"os"

	"github.com/spf13/cobra"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"

	_ "k8s.io/component-base/logs/json/register"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
)

func main() {
	followParent()
	os.Exit(cli.Run(command(os.Args)))
}

// Only the chosen part is built: making the command of a Kubernetes component registers its flags and
// feature gates in process-wide tables, and four of them in one process would share those.
func command(args []string) *cobra.Command {
	part := ""
	if len(args) > 1 {
		part = args[1]
	}
	var chosen *cobra.Command
	switch part {
	case "etcd":
		chosen = newEtcdCommand()
	case "apiserver":
		chosen = apiserver.NewAPIServerCommand()
	case "controllers":
		chosen = controllers.NewControllerManagerCommand()
	case "scheduler":
		chosen = scheduler.NewSchedulerCommand()
	case "certs":
		chosen = newCertsCommand()
	case "compact":
		chosen = newCompactCommand()
	default:
		return &cobra.Command{
			Use:   "control-plane etcd|apiserver|controllers|scheduler|certs|compact",
			Short: "A Kubernetes control plane in one binary",
			Args:  cobra.NoArgs,
			RunE:  func(c *cobra.Command, _ []string) error { return c.Usage() },
		}
	}
	chosen.SetArgs(args[2:])
	return chosen
}
