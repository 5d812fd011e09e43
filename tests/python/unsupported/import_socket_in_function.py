def connect():
    import socket  # rejected: socket
    return socket.socket()


print("not connecting")
