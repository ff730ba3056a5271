"""What the services need from the outside (ports), a room for each kind."""
