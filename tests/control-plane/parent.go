package main

import (
	"io"
	"os"
	"syscall"
	"time"
)

const patience = 15 * time.Second

// followParent ends this process when the pipe on its standard input closes: the kernel does that even where the
// parent was killed, so no part ever outlives the tests that started it.
func followParent() {
	if os.Getenv("CONTROL_PLANE_FOLLOW_PARENT") != "1" {
		return
	}
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
		time.Sleep(patience)
		os.Exit(1)
	}()
}
