package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

func newCertsCommand() *cobra.Command {
	var folder, name string
	var clients []string
	var life time.Duration
	command := &cobra.Command{
		Use:          "certs",
		Short:        "Write a CA, a serving certificate, client certificates and the service account key",
		SilenceUsage: true,
		RunE: func(_ *cobra.Command, _ []string) error {
			return writeCerts(folder, name, clients, life)
		},
	}
	command.Flags().StringVar(&folder, "folder", "", "where the files go")
	command.Flags().StringVar(&name, "ca", "gantry-tests", "common name of the CA")
	command.Flags().StringArrayVar(&clients, "client", nil, "FILE=COMMON NAME[::GROUP], a client certificate")
	command.Flags().DurationVar(&life, "life", 24*time.Hour, "life of the certificates")
	return command
}

// An authority reuses the CA of the folder where there is one, so that later client certificates fit a running server.
type authority struct {
	folder string
	cert   *x509.Certificate
	key    crypto.Signer
	life   time.Duration
}

func writeCerts(folder, name string, clients []string, life time.Duration) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	ca, fresh, err := openAuthority(folder, name, life)
	if err != nil {
		return err
	}
	if fresh {
		if err := ca.issue("server", serverTemplate()); err != nil {
			return err
		}
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			return err
		}
		if err := writeKey(filepath.Join(folder, "service-account.key"), key); err != nil {
			return err
		}
	}
	for _, client := range clients {
		file, subject, found := strings.Cut(client, "=")
		if !found {
			return fmt.Errorf("--client %q: expected FILE=COMMON NAME[::GROUP]", client)
		}
		if err := ca.issue(file, clientTemplate(subject)); err != nil {
			return err
		}
	}
	return nil
}

func openAuthority(folder, name string, life time.Duration) (*authority, bool, error) {
	certFile, keyFile := filepath.Join(folder, "ca.crt"), filepath.Join(folder, "ca.key")
	if _, err := os.Stat(certFile); err == nil {
		cert, key, err := readAuthority(certFile, keyFile)
		return &authority{folder, cert, key, life}, false, err
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, false, err
	}
	template := &x509.Certificate{
		Subject:               pkix.Name{CommonName: name},
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
		IsCA:                  true,
		BasicConstraintsValid: true,
	}
	ca := &authority{folder: folder, cert: template, key: key, life: life}
	if err := ca.sign("ca", template, key); err != nil {
		return nil, false, err
	}
	cert, signer, err := readAuthority(certFile, keyFile)
	return &authority{folder, cert, signer, life}, true, err
}

func readAuthority(certFile, keyFile string) (*x509.Certificate, crypto.Signer, error) {
	certPem, err := readPem(certFile)
	if err != nil {
		return nil, nil, err
	}
	cert, err := x509.ParseCertificate(certPem)
	if err != nil {
		return nil, nil, err
	}
	keyPem, err := readPem(keyFile)
	if err != nil {
		return nil, nil, err
	}
	key, err := x509.ParseECPrivateKey(keyPem)
	return cert, key, err
}

func readPem(file string) ([]byte, error) {
	bytes, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(bytes)
	if block == nil {
		return nil, fmt.Errorf("%s holds no PEM block", file)
	}
	return block.Bytes, nil
}

func serverTemplate() *x509.Certificate {
	return &x509.Certificate{
		Subject:     pkix.Name{CommonName: "kube-apiserver"},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		DNSNames:    []string{"localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback, net.IPv4(10, 96, 0, 1)},
	}
}

func clientTemplate(subject string) *x509.Certificate {
	// A user name may hold colons (system:kube-scheduler); a group is set off by the last "::".
	name, group, grouped := strings.Cut(subject, "::")
	template := &x509.Certificate{
		Subject:     pkix.Name{CommonName: name},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
	}
	if grouped {
		template.Subject.Organization = []string{group}
	}
	return template
}

func (ca *authority) issue(file string, template *x509.Certificate) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	template.KeyUsage = x509.KeyUsageDigitalSignature
	return ca.sign(file, template, key)
}

func (ca *authority) sign(file string, template *x509.Certificate, key *ecdsa.PrivateKey) error {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return err
	}
	template.SerialNumber = serial
	template.NotBefore = time.Now().Add(-time.Hour)
	template.NotAfter = time.Now().Add(ca.life)
	der, err := x509.CreateCertificate(rand.Reader, template, ca.cert, key.Public(), ca.key)
	if err != nil {
		return fmt.Errorf("signing %s: %w", file, err)
	}
	certFile := filepath.Join(ca.folder, file+".crt")
	if err := writePem(certFile, "CERTIFICATE", der, 0o644); err != nil {
		return err
	}
	return writeKey(filepath.Join(ca.folder, file+".key"), key)
}

func writeKey(file string, key *ecdsa.PrivateKey) error {
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	return writePem(file, "EC PRIVATE KEY", der, 0o600)
}

func writePem(file, kind string, der []byte, mode os.FileMode) error {
	return os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), mode)
}
