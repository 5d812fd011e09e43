import numpy as np  # rejected: numpy

print(np.zeros(3))
