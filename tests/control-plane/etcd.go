package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	clientv3 "go.etcd.io/etcd/client/v3"
	"go.etcd.io/etcd/server/v3/embed"
)

const etcdStartLimit = 60 * time.Second

func newEtcdCommand() *cobra.Command {
	var dataDir, clientURL, peerURL string
	command := &cobra.Command{
		Use:          "etcd",
		Short:        "Run one member of etcd until SIGTERM",
		SilenceUsage: true,
		RunE: func(_ *cobra.Command, _ []string) error {
			return runEtcd(dataDir, clientURL, peerURL)
		},
	}
	command.Flags().StringVar(&dataDir, "data-dir", "", "folder of the data")
	command.Flags().StringVar(&clientURL, "client-url", "", "where clients are served, http://127.0.0.1:PORT")
	command.Flags().StringVar(&peerURL, "peer-url", "", "where peers would be served, http://127.0.0.1:PORT")
	return command
}

func runEtcd(dataDir, clientURL, peerURL string) error {
	config, err := etcdConfig(dataDir, clientURL, peerURL)
	if err != nil {
		return err
	}
	server, err := embed.StartEtcd(config)
	if err != nil {
		return fmt.Errorf("etcd did not start: %w", err)
	}
	defer server.Close()
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	select {
	case <-server.Server.ReadyNotify():
	case <-time.After(etcdStartLimit):
		return errors.New("etcd was not ready in time")
	}
	select {
	case err := <-server.Err():
		return err
	case <-stop:
		return nil
	}
}

func etcdConfig(dataDir, clientURL, peerURL string) (*embed.Config, error) {
	client, err := url.Parse(clientURL)
	if err != nil {
		return nil, err
	}
	peer, err := url.Parse(peerURL)
	if err != nil {
		return nil, err
	}
	config := embed.NewConfig()
	config.Name = "default"
	config.Dir = dataDir
	config.LogLevel = "warn"
	config.ListenClientUrls = []url.URL{*client}
	config.AdvertiseClientUrls = []url.URL{*client}
	config.ListenPeerUrls = []url.URL{*peer}
	config.AdvertisePeerUrls = []url.URL{*peer}
	config.InitialCluster = config.InitialClusterFromName(config.Name)
	// The data are thrown away after the tests: waiting for the disk would only slow them down.
	config.UnsafeNoFsync = true
	config.QuotaBackendBytes = 4 << 30
	return config, nil
}

func newCompactCommand() *cobra.Command {
	var endpoint string
	command := &cobra.Command{
		Use:          "compact",
		Short:        "Compact etcd's history up to now, defragment it and print the revision",
		SilenceUsage: true,
		RunE: func(command *cobra.Command, _ []string) error {
			ctx, cancel := context.WithTimeout(context.Background(), etcdStartLimit)
			defer cancel()
			revision, err := compact(ctx, endpoint)
			if err != nil {
				return err
			}
			fmt.Fprintln(command.OutOrStdout(), revision)
			return nil
		},
	}
	command.Flags().StringVar(&endpoint, "endpoint", "", "http://127.0.0.1:PORT of etcd")
	return command
}

func compact(ctx context.Context, endpoint string) (int64, error) {
	client, err := clientv3.New(clientv3.Config{Endpoints: []string{endpoint}, DialTimeout: 10 * time.Second})
	if err != nil {
		return 0, err
	}
	defer client.Close()
	now, err := client.Get(ctx, "compact_rev_key")
	if err != nil {
		return 0, fmt.Errorf("reading etcd's revision: %w", err)
	}
	revision := now.Header.Revision
	if _, err := client.Compact(ctx, revision, clientv3.WithCompactPhysical()); err != nil {
		return 0, fmt.Errorf("compacting etcd at %d: %w", revision, err)
	}
	// Gives the freed pages back, so that a copy of the folder is no larger than what it holds.
	if _, err := client.Defragment(ctx, endpoint); err != nil {
		return 0, fmt.Errorf("defragmenting etcd: %w", err)
	}
	return revision, nil
}
